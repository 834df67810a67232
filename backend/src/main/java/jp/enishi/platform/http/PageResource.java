package jp.enishi.platform.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the page needs before anybody has signed in, and what a problem's type means. */
@Path("/")
class PageResource {

  /** Where to sign in. */
  record PageConfig(String issuer, String clientId, String version) {}

  private final PageConfig config;
  private final Language language;

  PageResource(
      @ConfigProperty(name = "enishi.oidc.issuer") String issuer,
      @ConfigProperty(name = "enishi.oidc.client") String client,
      @ConfigProperty(name = "quarkus.application.version") String version,
      Language language) {
    this.config = new PageConfig(issuer, client, version);
    this.language = language;
  }

  @GET
  @Path("/config.json")
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public PageConfig config() {
    return config;
  }

  @GET
  @Path("/problems/{slug}")
  @PermitAll
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(hidden = true)
  public String problem(@PathParam("slug") String slug) {
    ProblemType type =
        Arrays.stream(ProblemType.values())
            .filter(t -> t.slug().equals(slug))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    Locale locale = language.get();
    String title = Messages.of("problem." + type.slug(), List.of(), locale);
    String detail = Messages.of("problem." + type.slug() + ".detail", List.of(), locale);
    return """
        <!doctype html><html lang="%s"><meta charset="utf-8"><title>%s</title><h1>%s</h1><p>HTTP %d</p><p>%s</p></html>
        """
        .formatted(locale.getLanguage(), title, title, type.status(), detail);
  }
}
