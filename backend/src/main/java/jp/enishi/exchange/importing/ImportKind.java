package jp.enishi.exchange.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.register.Checked;
import jp.enishi.register.Merged;
import jp.enishi.register.RegisterService;
import jp.enishi.register.RegisterService.Replacement;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One kind of record as imports need it: recognised, checked and written many at once. */
abstract class ImportKind<D extends Record, K extends Record> {
  private final Jdbi jdbi;
  private final RegisterService<D, K> service;
  private final Kind kind;
  private final @Nullable String number;

  /**
   * Opens a kind.
   *
   * @param number the column of the number that is unique; null when there is none
   */
  ImportKind(Jdbi jdbi, RegisterService<D, K> service, Kind kind, @Nullable String number) {
    this.jdbi = jdbi;
    this.service = service;
    this.kind = kind;
    this.number = number;
  }

  /**
   * A stored record that the actor may see.
   *
   * @param former the marks of the records that were merged into it, by their ids
   */
  record Known<D>(
      UUID id, int version, D details, Marks marks, boolean trashed, Map<UUID, Marks> former) {}

  abstract Marks marks(D details, K keys);

  abstract String title(D details);

  /** The details by which a record is looked for that a cell names in its own words. */
  abstract Map<String, String> called(String text);

  /**
   * The stored records within the actor's scope that have one of the ids or share a mark, by
   * themselves or by a record that was merged into them.
   *
   * @param keys by what records are recognised: of a common name there are many, and they are only
   *     fetched when the name may decide
   */
  abstract List<Known<D>> known(
      Actor actor, Collection<UUID> ids, Collection<Marks> marks, Collection<MatchKey> keys);

  /** Typed details as they would be stored, to be recognised by. */
  abstract D read(Actor actor, D typed);

  /** Checks the details of a new record. */
  abstract Checked<D> checkNew(Actor actor, D typed);

  /** What completes the rows of one import. */
  Completion<D> completion() {
    return (_, _) -> {};
  }

  Marks marks(D details) {
    return marks(details, service.register().keys(details));
  }

  final Kind kind() {
    return kind;
  }

  final Class<D> type() {
    return service.register().detailsType();
  }

  final RegisterService<D, K> service() {
    return service;
  }

  /** Reads typed details; references that {@code before} has too are not asked about. */
  final Checked<D> check(Actor actor, D typed, D before) {
    return service.check(actor, typed, before);
  }

  final D assigned(Actor actor, D typed) {
    return service.assigned(actor, typed);
  }

  /**
   * Those of the stored records that the actor may see, and those into which the others were
   * merged.
   */
  final List<Known<D>> stored(Actor actor, Collection<UUID> ids) {
    Set<UUID> found = new HashSet<>(ids);
    Map<UUID, Map<UUID, Marks>> former = new HashMap<>();
    for (Merged<D, K> one : service.register().merged(ids, Visibility.of(actor))) {
      found.add(one.survivor());
      former
          .computeIfAbsent(one.survivor(), _ -> new HashMap<>())
          .put(one.record().id(), marks(one.record()));
    }
    return service.register().find(found, Visibility.of(actor)).stream()
        .map(
            r ->
                new Known<>(
                    r.id(),
                    r.version(),
                    r.details(),
                    marks(r),
                    r.isTrashed(),
                    former.getOrDefault(r.id(), Map.of())))
        .toList();
  }

  private Marks marks(Stored<D, K> stored) {
    return marks(stored.details(), stored.keys());
  }

  /** Which of these numbers are in use, also by records that the actor may not see. */
  final Set<String> taken(Collection<String> numbers) {
    if (number == null || numbers.isEmpty()) {
      return Set.of();
    }
    String sql =
        "select %1$s from %2$s where %1$s = any(:numbers) and deleted_at is null"
            .formatted(number, service.register().table());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("numbers", numbers.toArray(String[]::new))
                .mapTo(String.class)
                .set());
  }

  /** Details to store under an id; with the version they replace, or 0 for a new record. */
  record Writing<D>(UUID id, int version, D details) {}

  /** Which of these changes rely on a version that is there no more. */
  final Set<UUID> overtaken(Actor actor, List<Writing<D>> changes) {
    Map<UUID, Stored<D, K>> now = stored(actor, changes);
    return changes.stream()
        .filter(c -> now.get(c.id()) == null || !stands(c, now.get(c.id())))
        .map(Writing::id)
        .collect(Collectors.toSet());
  }

  private boolean stands(Writing<D> change, @Nullable Stored<D, K> stored) {
    return stored != null && !stored.isTrashed() && stored.version() == change.version();
  }

  private Map<UUID, Stored<D, K>> stored(Actor actor, List<Writing<D>> changes) {
    return service
        .register()
        .find(changes.stream().map(Writing::id).toList(), Visibility.of(actor))
        .stream()
        .collect(Collectors.toMap(Stored::id, Function.identity()));
  }

  /**
   * Those of the ids that exist: of a company that several rows can create, all but one find it.
   */
  private Set<UUID> there(Set<UUID> ids) {
    String sql = "select id from %s where id = any(:ids)".formatted(service.register().table());
    return jdbi.withHandle(
        handle ->
            handle.createQuery(sql).bind("ids", ids.toArray(UUID[]::new)).mapTo(UUID.class).set());
  }

  /** Writes within the caller's transaction; all changes must stand on their versions. */
  final void write(Actor actor, List<Writing<D>> writings) {
    Map<UUID, D> added = new LinkedHashMap<>();
    Map<UUID, Writing<D>> changed = new HashMap<>();
    writings.forEach(
        w -> {
          if (w.version() == 0) {
            added.put(w.id(), w.details());
          } else {
            changed.put(w.id(), w);
          }
        });
    added.keySet().removeAll(there(added.keySet()));
    service.addAll(added);
    if (changed.isEmpty()) {
      return;
    }
    List<Replacement<D, K>> replacements =
        stored(actor, List.copyOf(changed.values())).values().stream()
            .flatMap(
                before ->
                    Stream.ofNullable(changed.get(before.id()))
                        .filter(w -> stands(w, before))
                        .map(w -> new Replacement<>(before, w.details())))
            .toList();
    if (replacements.size() < changed.size() || !service.replaceAll(replacements).isEmpty()) {
      throw new IllegalStateException("a record was changed at the same moment");
    }
  }
}
