package jp.enishi.platform.problem;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong into the response. */
public final class Problems {

  public static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  /** The id that finds this request in logs and traces. */
  public static String traceId() {
    return Span.current().getSpanContext().getTraceId();
  }

  public static Problem problem(ProblemException e, Locale language) {
    List<FieldProblem> fields =
        e.fields().stream()
            .map(
                f ->
                    new FieldProblem(
                        f.pointer(), f.remark().code(), Messages.of(f.remark(), language)))
            .toList();
    String slug = e.type().slug();
    String detail =
        e.detail() == null
            ? Messages.of("problem." + slug + ".detail", List.of(), language)
            : Messages.of(e.detail(), language);
    return new Problem(
        "/problems/" + slug,
        Messages.of("problem." + slug, List.of(), language),
        e.type().status(),
        detail,
        traceId(),
        fields,
        e.current(),
        e.merged() == null ? null : e.merged().into());
  }

  public static Response response(ProblemException e, @Nullable HttpHeaders headers) {
    Locale language =
        Messages.language(
            headers == null ? null : headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    Response.ResponseBuilder response =
        Response.status(e.type().status())
            .type(MEDIA_TYPE)
            .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
            .entity(problem(e, language));
    switch (e.type()) {
      case UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, 5);
      case TOO_MANY_REQUESTS -> response.header(HttpHeaders.RETRY_AFTER, 10);
      case UNAUTHENTICATED -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      default -> {}
    }
    return response.build();
  }
}
