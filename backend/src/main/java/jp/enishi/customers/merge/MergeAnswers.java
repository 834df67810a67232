package jp.enishi.customers.merge;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.journal.AccessLog;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.Page;
import org.jspecify.annotations.Nullable;

/** How merges of any kind are answered: with the names of their records, as far as visible. */
@Singleton
class MergeAnswers {

  private final CurrentActor current;
  private final MergeService service;
  private final Unmerging unmerging;
  private final Merges merges;
  private final MergeKinds kinds;
  private final Idempotency idempotency;
  private final AccessLog accessLog;

  MergeAnswers(
      CurrentActor current,
      MergeService service,
      Unmerging unmerging,
      Merges merges,
      MergeKinds kinds,
      Idempotency idempotency,
      AccessLog accessLog) {
    this.current = current;
    this.service = service;
    this.unmerging = unmerging;
    this.merges = merges;
    this.kinds = kinds;
    this.idempotency = idempotency;
    this.accessLog = accessLog;
  }

  /** The records' values are shown: every one of them counts as looked at. */
  MergePreview preview(String kind, MergeRequest request) {
    Actor actor = current.get();
    MergePreview preview = service.preview(actor, kind, request);
    preview.records().forEach(record -> accessLog.viewed(actor, kind, record.id()));
    return preview;
  }

  /** Merges once per idempotency key and answers 201 with the merge's address. */
  Response merge(String kind, String path, @Nullable String key, MergeRequest request) {
    return idempotency.once(
        current.get().id().toString(),
        key,
        "POST " + path,
        request,
        () -> {
          Merge merge = service.merge(current.get(), kind, request);
          return Response.status(201)
              .header(HttpHeaders.LOCATION, URI.create("/api/merges/" + merge.id()))
              .entity(view(merge))
              .build();
        });
  }

  Page<MergeView> list(String kind, UUID record) {
    if (!kinds.visible(current.get(), kind, List.of(record))) {
      throw ProblemException.notFound();
    }
    return new Page<>(merges.of(record).stream().map(this::view).toList(), null, null);
  }

  MergeView get(UUID id) {
    return view(unmerging.find(current.get(), id));
  }

  /** Takes the merge back once per idempotency key. */
  Response takeBack(UUID id, @Nullable String key) {
    return idempotency.once(
        current.get().id().toString(),
        key,
        "undoMerge " + id,
        "",
        () -> {
          Unmerging.Outcome outcome = unmerging.takeBack(current.get(), id);
          return Response.ok(new Unmerged(view(outcome.merge()), outcome.rows(), outcome.kept()))
              .build();
        });
  }

  private MergeView view(Merge merge) {
    Set<UUID> members = new HashSet<>(merge.merging().members());
    return MergeView.of(merge, kinds.titles(current.get(), merge.kind(), members));
  }
}
