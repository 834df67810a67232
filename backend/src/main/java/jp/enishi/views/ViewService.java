package jp.enishi.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** What can be done with views. */
@Singleton
class ViewService {

  /** More than this many tabs help nobody. */
  private static final int MOST_OWNED = 100;

  private final Lists lists;
  private final Views views;
  private final ViewRules rules;
  private final MergePatch merge;
  private final Transactions transactions;

  ViewService(
      Lists lists, Views views, ViewRules rules, MergePatch merge, Transactions transactions) {
    this.lists = lists;
    this.views = views;
    this.rules = rules;
    this.merge = merge;
    this.transactions = transactions;
  }

  StoredView get(Actor actor, UUID id) {
    return views.find(actor, id).orElseThrow(ProblemException::notFound);
  }

  /** The views the actor may open, of one list or of all they may read. */
  List<StoredView> list(Actor actor, @Nullable String kind) {
    List<String> known = List.of(lists.kinds(actor));
    if (kind != null && !known.contains(kind)) {
      throw ProblemException.invalid(
          "?kind", Remark.of("views.kind.unknown", String.join(", ", known)));
    }
    return known.stream()
        .filter(each -> kind == null || each.equals(kind))
        .flatMap(each -> views.of(actor, each).stream())
        .toList();
  }

  StoredView create(Actor actor, ViewDetails typed) {
    ViewDetails accepted = rules.accepted(actor, typed, null);
    return write(
        actor,
        () -> {
          if (views.owned(actor, String.valueOf(accepted.kind())) >= MOST_OWNED) {
            throw ProblemException.invalid(
                "/kind", Remark.of("views.too-many", Integer.toString(MOST_OWNED)));
          }
          return get(actor, views.add(actor, accepted));
        });
  }

  /**
   * Changes what the patch names.
   *
   * @throws ProblemException 403 when the view is locked, or when somebody who only shares it would
   *     change more than what it shows
   */
  StoredView change(Actor actor, UUID id, int version, JsonNode patch)
      throws JsonProcessingException {
    StoredView before = current(actor, id, version);
    ViewDetails typed = merge.apply(before.details(), patch, ViewDetails.class);
    ViewDetails accepted = rules.accepted(actor, typed, before);
    if (!before.mayBeManagedBy(actor)
        && !(before.mayBeChangedBy(actor) && accepted.differsInContentOnly(before.details()))) {
      throw forbidden();
    }
    return accepted.equals(before.details())
        ? before
        : write(actor, () -> store(actor, before, accepted, false));
  }

  StoredView remove(Actor actor, UUID id, int version) {
    StoredView before = current(actor, id, version);
    if (!before.mayBeManagedBy(actor)) {
      throw forbidden();
    }
    return write(actor, () -> store(actor, before, before.details(), true));
  }

  /** Brings a removed view back; needs no version, because nothing is lost by it. */
  StoredView restore(Actor actor, UUID id) {
    StoredView before = get(actor, id);
    if (before.deletedAt() == null) {
      return before;
    }
    return write(actor, () -> store(actor, before, before.details(), false));
  }

  private StoredView current(Actor actor, UUID id, int version) {
    StoredView view = get(actor, id);
    if (view.version() != version) {
      throw ProblemException.stale(view.details());
    }
    return view;
  }

  private StoredView store(Actor actor, StoredView before, ViewDetails details, boolean removed) {
    if (!views.replace(before, details, removed)) {
      throw ProblemException.stale(get(actor, before.id()).details());
    }
    return get(actor, before.id());
  }

  private StoredView write(Actor actor, Supplier<StoredView> work) {
    return transactions.write(actor.id(), Cause.API, work);
  }

  private static ProblemException forbidden() {
    return ProblemException.of(ProblemType.FORBIDDEN, Remark.of("views.locked"));
  }
}
