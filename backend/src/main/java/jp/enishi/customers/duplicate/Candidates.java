package jp.enishi.customers.duplicate;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The stored records that a half-typed one may be a duplicate of. Looked up by index, key by key,
 * each with a bound, so that the answer comes while somebody types, however large the register is.
 */
@Singleton
class Candidates {

  /** A stored record that shares something. */
  record Found(Traits traits, boolean trashed, DuplicateScore score) {

    UUID id() {
      return Objects.requireNonNull(traits.id());
    }
  }

  private final Jdbi jdbi;

  Candidates(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The records within the actor's scope that share something, the likeliest first. */
  List<Found> find(Actor actor, DuplicateKind kind, Traits typed, List<Lookup> lookups) {
    if (lookups.isEmpty()) {
      return List.of();
    }
    Visibility visibility = Visibility.of(actor);
    Map<String, Object> values = new HashMap<>(visibility.parameters());
    lookups.forEach(lookup -> values.putAll(lookup.values()));
    String alike =
        lookups.stream()
            .map(
                lookup ->
                    "(select c.id from %s c where %s and %s and c.merged_into is null limit %d)"
                        .formatted(
                            kind.table(),
                            lookup.condition(),
                            visibility.condition("c"),
                            lookup.most()))
            .collect(Collectors.joining(" union "));
    String sql =
        """
        select %s as traits, c.deleted_at is not null as trashed from %s c
        where c.id in (%s) and c.id is distinct from :self and not exists (
          select 1 from customers.duplicate_dismissal d where d.kind = :kind
            and d.first_id = least(c.id, :self) and d.second_id = greatest(c.id, :self))
        """
            .formatted(kind.traits("c"), kind.table(), alike);
    return jdbi
        .inTransaction(
            handle -> {
              handle.execute(
                  "select set_config('pg_trgm.similarity_threshold', ?, true)",
                  Double.toString(Lookup.SIMILAR));
              return handle
                  .createQuery(sql)
                  .bindMap(values)
                  .bind("kind", kind.name())
                  .bindByType("self", typed.id(), UUID.class)
                  .map(
                      (row, context) -> {
                        Traits traits = kind.read(Rows.parse(row.getString("traits")));
                        return new Found(
                            traits, row.getBoolean("trashed"), DuplicateScore.of(typed, traits));
                      })
                  .list();
            })
        .stream()
        .filter(found -> !found.score().reasons().isEmpty())
        .sorted(
            Comparator.comparingInt((Found found) -> -found.score().points())
                .thenComparing(Found::trashed)
                .thenComparing(found -> found.id().toString()))
        .toList();
  }

  /** How likely two stored records are one; nothing unless the actor may see both. */
  Optional<DuplicateScore> compare(Actor actor, DuplicateKind kind, UUID one, UUID other) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        "select %s from %s c where c.id = any(:ids) and %s and %s"
            .formatted(
                kind.traits("c"), kind.table(), kind.present("c"), visibility.condition("c"));
    List<Traits> both =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("ids", new UUID[] {one, other})
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .map(row -> kind.read(Rows.parse(row)))
                    .list());
    return both.size() < 2
        ? Optional.empty()
        : Optional.of(DuplicateScore.of(both.getFirst(), both.getLast()));
  }

  /**
   * Whether a unique number is in use by a record that the actor may not see.
   *
   * @return the name of the team that keeps it, empty text when there is none; nothing when the
   *     number is free or its record can be seen
   */
  Optional<String> elsewhere(
      Actor actor, DuplicateKind kind, String unique, String number, @Nullable UUID self) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select coalesce(t.name, '') from %s c left join access.unit t on t.id = c.team_id
        where %s and c.deleted_at is null and c.id is distinct from :self and (%s) is not true limit 1
        """
            .formatted(kind.table(), unique, visibility.condition("c"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("number", number)
                .bindByType("self", self, UUID.class)
                .bindMap(visibility.parameters())
                .mapTo(String.class)
                .findFirst());
  }
}
