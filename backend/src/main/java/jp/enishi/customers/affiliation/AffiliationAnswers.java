package jp.enishi.customers.affiliation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Supplier;
import jp.enishi.access.CurrentActor;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.http.Versions;
import org.jspecify.annotations.Nullable;

/** How an affiliation is answered: with its version as ETag, a new one with its address. */
@Singleton
class AffiliationAnswers {

  private final CurrentActor current;
  private final Idempotency idempotency;

  AffiliationAnswers(CurrentActor current, Idempotency idempotency) {
    this.current = current;
    this.idempotency = idempotency;
  }

  Response ok(Affiliation affiliation) {
    return of(Response.ok(), affiliation);
  }

  /** Does the work once per idempotency key and answers 201. */
  Response created(
      @Nullable String key, String operation, Object body, Supplier<Affiliation> work) {
    return idempotency.once(
        current.get().id().toString(),
        key,
        operation,
        body,
        () -> {
          Affiliation made = work.get();
          URI location = URI.create("/api/affiliations/" + made.id());
          return of(Response.status(201).header(HttpHeaders.LOCATION, location), made);
        });
  }

  private static Response of(Response.ResponseBuilder response, Affiliation affiliation) {
    return response
        .entity(AffiliationView.of(affiliation))
        .tag(Versions.tag(affiliation.version()))
        .build();
  }
}
