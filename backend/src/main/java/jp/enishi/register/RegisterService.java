package jp.enishi.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Unit;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import org.jspecify.annotations.Nullable;

/** What can be done with the records of a register, one at a time or many at once. */
public abstract class RegisterService<D extends Record, K extends Record> {

  private final Register<D, K> register;
  private final MergePatch merge;
  private final Transactions transactions;

  protected RegisterService(Register<D, K> register, MergePatch merge, Transactions transactions) {
    this.register = register;
    this.merge = merge;
    this.transactions = transactions;
  }

  /**
   * Reads typed details and checks them.
   *
   * @param before the details as they stand, null for a new record
   */
  public abstract Checked<D> check(Actor actor, D typed, @Nullable D before);

  /** The record as it is answered, for the problem that says somebody else was first. */
  protected abstract Object view(Stored<D, K> stored);

  public final Register<D, K> register() {
    return register;
  }

  /** The details of a new record in its creator's care, when nobody else is named. */
  public final D assigned(Actor actor, D typed) {
    if (!register.care(typed).isNobodys()) {
      return typed;
    }
    Map<String, @Nullable UUID> creator = new HashMap<>();
    creator.put("ownerId", actor.id());
    creator.put("teamId", actor.first(Unit.Kind.team));
    creator.put("siteId", actor.first(Unit.Kind.site));
    return Copies.with(typed, register.detailsType(), creator);
  }

  /** One page of the records within the actor's scope, as rows. */
  public final Page<JsonNode> list(Actor actor, RecordFilter filter, ListRequest request) {
    return register.list(Visibility.of(actor), filter, request);
  }

  public final Stored<D, K> get(Actor actor, UUID id) {
    Visibility visibility = Visibility.of(actor);
    return register
        .find(id, visibility)
        .orElseThrow(
            () ->
                register.merged(List.of(id), visibility).stream()
                    .findFirst()
                    .map(merged -> ProblemException.merged(id, merged.survivor()))
                    .orElseGet(ProblemException::notFound));
  }

  public final Written<Stored<D, K>> create(Actor actor, D typed) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Checked<D> checked = check(actor, assigned(actor, typed), null);
          Stored<D, K> record = addAll(List.of(checked.accepted())).getFirst();
          written(actor, null, record);
          return new Written<>(record, checked.warnings());
        });
  }

  /**
   * Changes what the patch names.
   *
   * @throws ProblemException 412 when the record is no longer at the version the change relies on
   */
  public final Written<Stored<D, K>> change(Actor actor, UUID id, int version, JsonNode patch)
      throws JsonProcessingException {
    Stored<D, K> before = current(actor, id, version);
    D typed = merge.apply(before.details(), patch, register.detailsType());
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Checked<D> checked = check(actor, typed, before.details());
          D accepted = checked.accepted();
          List<ProblemException.Field> news =
              news(actor, checked.warnings(), before.details(), patch);
          if (accepted.equals(before.details())) {
            return new Written<>(before, news);
          }
          Stored<D, K> after = store(actor, before.revised(accepted, register.keys(accepted)));
          written(actor, before.details(), after);
          return new Written<>(after, news);
        });
  }

  /**
   * Does what follows from the creation or the change of one record, within its transaction.
   *
   * @param before the details as they were, null for a new record
   */
  protected void written(Actor actor, @Nullable D before, Stored<D, K> record) {}

  /** What is doubtful since this change: what was so before and was not touched is no news. */
  private List<ProblemException.Field> news(
      Actor actor, List<ProblemException.Field> warnings, D before, JsonNode patch) {
    if (warnings.isEmpty()) {
      return warnings;
    }
    List<ProblemException.Field> old = check(actor, before, before).warnings();
    return warnings.stream()
        .filter(w -> !old.contains(w) || patch.has(w.pointer().split("/")[1]))
        .toList();
  }

  public final Stored<D, K> trash(Actor actor, UUID id, int version) {
    return turn(actor, id, version, true);
  }

  /** Brings a record back from the trash; needs no version, because nothing is lost by it. */
  public final Stored<D, K> restore(Actor actor, UUID id) {
    return turn(actor, id, get(actor, id).version(), false);
  }

  /**
   * Adds records whose details were checked. Must run inside a transaction of {@link
   * Transactions#write}, which says who acts and why.
   */
  public final List<Stored<D, K>> addAll(List<D> accepted) {
    List<Stored<D, K>> records =
        accepted.stream().map(details -> Stored.fresh(details, register.keys(details))).toList();
    register.add(records);
    return records;
  }

  /**
   * Adds records under ids that the caller made, so that others could refer to them beforehand.
   * Must run inside a transaction of {@link Transactions#write}.
   */
  public final void addAll(Map<UUID, D> accepted) {
    register.add(
        accepted.entrySet().stream()
            .map(e -> Stored.fresh(e.getKey(), e.getValue(), register.keys(e.getValue())))
            .toList());
  }

  /** Details to store in place of those of a record. */
  public record Replacement<D extends Record, K extends Record>(Stored<D, K> before, D accepted) {}

  /**
   * Replaces the details of records by checked ones. Must run inside a transaction of {@link
   * Transactions#write}.
   *
   * @return the ids of records that somebody else changed since they were read; they stay as they
   *     are
   */
  public final Set<UUID> replaceAll(List<Replacement<D, K>> replacements) {
    return register.replace(
        replacements.stream()
            .map(r -> r.before().revised(r.accepted(), register.keys(r.accepted())))
            .toList());
  }

  /**
   * Moves records to the trash. Must run inside a transaction of {@link Transactions#write}.
   *
   * @return the ids of records that somebody else changed since they were read; they stay as they
   *     are
   */
  public final Set<UUID> trashAll(List<Stored<D, K>> records) {
    return register.replace(records.stream().map(Stored::trashed).toList());
  }

  private Stored<D, K> turn(Actor actor, UUID id, int version, boolean toTrash) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Stored<D, K> record = current(actor, id, version);
          if (record.isTrashed() == toTrash) {
            return record;
          }
          return store(actor, toTrash ? record.trashed() : record.restored());
        });
  }

  /**
   * Whether records can become one.
   *
   * @throws ProblemException 400 with what speaks against it
   */
  public void checkMerge(List<Stored<D, K>> records) {}

  /**
   * The record to be changed, at the version somebody relies on.
   *
   * @throws ProblemException 412 when it was changed since, 403 when the actor may see it but not
   *     change it
   */
  public final Stored<D, K> current(Actor actor, UUID id, int version) {
    Stored<D, K> record = get(actor, id);
    if (register.changing() != register.sight()
        && register.changeable(actor, List.of(id)).isEmpty()) {
      throw ProblemException.of(ProblemType.FORBIDDEN);
    }
    if (record.version() != version) {
      throw ProblemException.stale(view(record));
    }
    return record;
  }

  /**
   * The record with other details, as a new version even when they are the same. Must run inside a
   * transaction of {@link Transactions#write}.
   *
   * @throws ProblemException 412 when somebody else was first
   */
  protected final Stored<D, K> replaced(Actor actor, Stored<D, K> before, D accepted) {
    return store(actor, before.revised(accepted, register.keys(accepted)));
  }

  /**
   * The record as stored. Whoever hands it to another team may no longer see it: the answer is what
   * was written.
   */
  private Stored<D, K> store(Actor actor, Stored<D, K> record) {
    if (!register.replace(List.of(record)).isEmpty()) {
      throw ProblemException.stale(view(get(actor, record.id())));
    }
    return record.next();
  }
}
