package jp.enishi.register;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import jp.enishi.access.CurrentActor;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.problem.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * How the resources of registers answer: the record with its version as ETag, and remarks in the
 * caller's language.
 */
@Singleton
public class Answers {

  /** Makes the answer's body from a record and the remarks on it. */
  public interface View<D extends Record, K extends Record>
      extends BiFunction<Stored<D, K>, @Nullable List<FieldProblem>, Object> {}

  private final CurrentActor current;
  private final Idempotency idempotency;
  private final Language language;

  Answers(CurrentActor current, Idempotency idempotency, Language language) {
    this.current = current;
    this.idempotency = idempotency;
    this.language = language;
  }

  public <D extends Record, K extends Record> Response ok(Stored<D, K> stored, View<D, K> view) {
    return Response.ok(view.apply(stored, null)).tag(Versions.tag(stored.version())).build();
  }

  public <D extends Record, K extends Record> Response ok(
      Written<Stored<D, K>> written, View<D, K> view) {
    return of(Response.ok(), written, view);
  }

  /**
   * Creates once per idempotency key and answers 201 with the record's address.
   *
   * @param typed what was asked for; with the key it stands for the request
   */
  public <D extends Record, K extends Record> Response created(
      @Nullable String key,
      String path,
      Object typed,
      Supplier<Written<Stored<D, K>>> creation,
      View<D, K> view) {
    return created(key, "POST " + path, path, typed, creation, view);
  }

  /**
   * Creates a record from another, once per idempotency key.
   *
   * @param operation what the key stands for, such as {@code POST /api/deals/…/quotes}
   * @param path where the created record is found
   */
  public <D extends Record, K extends Record> Response created(
      @Nullable String key,
      String operation,
      String path,
      Object typed,
      Supplier<Written<Stored<D, K>>> creation,
      View<D, K> view) {
    return idempotency.once(
        current.get().id().toString(),
        key,
        operation,
        typed,
        () -> {
          Written<Stored<D, K>> written = creation.get();
          URI location = URI.create(path + "/" + written.record().id());
          return of(Response.status(201).header(HttpHeaders.LOCATION, location), written, view);
        });
  }

  private <D extends Record, K extends Record> Response of(
      Response.ResponseBuilder response, Written<Stored<D, K>> written, View<D, K> view) {
    Stored<D, K> stored = written.record();
    return response
        .entity(view.apply(stored, language.of(written.warnings())))
        .tag(Versions.tag(stored.version()))
        .build();
  }
}
