package jp.enishi.views;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import jp.enishi.access.CurrentActor;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.http.Versions;
import org.jspecify.annotations.Nullable;

/** How views are answered: in the reader's language, with the version as ETag. */
@Singleton
class ViewAnswers {

  private final CurrentActor current;
  private final Idempotency idempotency;
  private final Language language;

  ViewAnswers(CurrentActor current, Idempotency idempotency, Language language) {
    this.current = current;
    this.idempotency = idempotency;
    this.language = language;
  }

  List<ListView> all(List<StoredView> views) {
    return views.stream().map(this::body).toList();
  }

  Response ok(StoredView view) {
    return of(Response.ok(), view);
  }

  /** Does the work once per idempotency key and answers 201 with the view's address. */
  Response created(@Nullable String key, Object typed, Supplier<StoredView> work) {
    return idempotency.once(
        current.get().id().toString(),
        key,
        "POST /api/views",
        typed,
        () -> {
          StoredView made = work.get();
          URI location = URI.create("/api/views/" + made.id());
          return of(Response.status(201).header(HttpHeaders.LOCATION, location), made);
        });
  }

  private Response of(Response.ResponseBuilder response, StoredView view) {
    return response.entity(body(view)).tag(Versions.tag(view.version())).build();
  }

  private ListView body(StoredView view) {
    return ListView.of(view, current.get(), language.get());
  }
}
