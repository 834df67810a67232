package jp.enishi.platform.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import jp.enishi.platform.db.CurrentChange;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells who changed something which change it was, so that they can take it back. */
@Singleton
class ChangeHeader {

  static final String NAME = "Change-Id";

  private final CurrentChange change;

  ChangeHeader(CurrentChange change) {
    this.change = change;
  }

  @ServerResponseFilter
  void add(ContainerRequestContext request, ContainerResponseContext response) {
    if (!request.getMethod().equals("GET")
        && response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
      change.id().ifPresent(id -> response.getHeaders().putSingle(NAME, id.toString()));
    }
  }
}
