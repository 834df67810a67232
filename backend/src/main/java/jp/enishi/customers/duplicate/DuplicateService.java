package jp.enishi.customers.duplicate;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.Jobs;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** What can be done about duplicates, apart from merging them. */
@Singleton
class DuplicateService {

  private static final String REQUIRED = "problem.field.required";

  private final Pairs pairs;
  private final Dismissals dismissals;
  private final Candidates candidates;
  private final Scans scans;
  private final Jobs jobs;
  private final Transactions transactions;

  DuplicateService(
      Pairs pairs,
      Dismissals dismissals,
      Candidates candidates,
      Scans scans,
      Jobs jobs,
      Transactions transactions) {
    this.pairs = pairs;
    this.dismissals = dismissals;
    this.candidates = candidates;
    this.scans = scans;
    this.jobs = jobs;
    this.transactions = transactions;
  }

  Page<PairView> list(Actor actor, PairFilter filter, ListRequest request) {
    return pairs.list(Visibility.of(actor), filter, request).map(PairView::of);
  }

  PairView get(Actor actor, UUID id) {
    return pairs
        .find(Visibility.of(actor), id)
        .map(PairView::of)
        .orElseThrow(ProblemException::notFound);
  }

  /** Remembers that two records are two. Saying it twice does no harm. */
  PairView dismiss(Actor actor, NewDismissal said) {
    Checking checking = new Checking();
    requireGiven(checking, "/kind", said.kind());
    requireGiven(checking, "/firstId", said.firstId());
    requireGiven(checking, "/secondId", said.secondId());
    if (said.firstId() != null && said.firstId().equals(said.secondId())) {
      checking.refuse("/secondId", "customers.duplicate.same");
    }
    if (!checking.errors().isEmpty()) {
      throw ProblemException.invalid(checking.errors());
    }
    DuplicateKind kind = Objects.requireNonNull(said.kind());
    UUID one = Objects.requireNonNull(said.firstId());
    UUID other = Objects.requireNonNull(said.secondId());
    DuplicateScore score =
        candidates.compare(actor, kind, one, other).orElseThrow(ProblemException::notFound);
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          if (!dismissals.stands(kind, one, other)) {
            dismissals.add(actor, kind, one, other);
          }
          return get(actor, pairs.put(kind, one, other, score));
        });
  }

  /** Takes back that the two are two. Doing it twice does no harm. */
  PairView reopen(Actor actor, UUID id) {
    PairView pair = get(actor, id);
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          dismissals.remove(pair.kind(), pair.first().id(), pair.second().id());
          return get(actor, id);
        });
  }

  StoredScan scan(Actor actor, NewScan wanted) {
    if (wanted.kind() == null) {
      throw ProblemException.invalid("/kind", Remark.of(REQUIRED));
    }
    UUID id =
        scans
            .add(actor, wanted.kind(), Boolean.TRUE.equals(wanted.whole()))
            .orElseThrow(
                () ->
                    ProblemException.of(
                        ProblemType.CONFLICT, Remark.of("customers.duplicate.scanning")));
    jobs.order(ScanJob.NAME, id);
    return scan(actor, id);
  }

  StoredScan scan(Actor actor, UUID id) {
    return scans
        .find(id)
        .filter(scan -> scan.actorId().equals(actor.id()))
        .orElseThrow(ProblemException::notFound);
  }

  List<StoredScan> scans(Actor actor, DuplicateKind kind) {
    return scans.of(actor, kind);
  }

  /** Stops a scan after the step at hand. Asking twice does no harm. */
  StoredScan cancel(Actor actor, UUID id) {
    scans.cancel(scan(actor, id).id());
    return scan(actor, id);
  }

  /** Work that was left behind between its state and its order; what is ordered stays so. */
  @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void resume() {
    scans.running().forEach(id -> jobs.order(ScanJob.NAME, id));
  }

  private static void requireGiven(Checking checking, String pointer, @Nullable Object value) {
    if (value == null) {
      checking.refuse(pointer, REQUIRED);
    }
  }
}
