package jp.enishi.customers.duplicate;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pairs worth comparing, block by block, in the database: nothing but ids leaves it. The
 * blocks of one key are cut into slices, so that no statement runs long and a scan can be stopped.
 */
@Singleton
class PairFinder {

  /** Blocks too large to say anything. */
  record Crowded(long keys, long records) {}

  private final Jdbi jdbi;

  PairFinder(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The pairs that are known already are compared anew, where a record may have changed. */
  void known(UUID scan, Actor actor, DuplicateKind kind, @Nullable Instant since) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        insert into customers.duplicate_candidate (scan_id, first_id, second_id)
        select :scan, a.id, b.id from customers.duplicate_pair p join %1$s a on a.id = p.first_id join %1$s b on b.id = p.second_id
        where p.kind = :kind and %2$s and %3$s %4$s on conflict do nothing
        """
            .formatted(
                kind.table(),
                kind.present("a") + " and " + visibility.condition("a"),
                kind.present("b") + " and " + visibility.condition("b"),
                since == null ? "" : "and (a.updated_at >= :since or b.updated_at >= :since)");
    jdbi.useHandle(
        h ->
            h.createUpdate(sql)
                .bind("scan", scan)
                .bind("kind", kind.name())
                .bindMap(values(visibility, since))
                .execute());
  }

  /** Finds the pairs of one slice of one block key. */
  Crowded find(
      UUID scan,
      Actor actor,
      Block block,
      DuplicateKind kind,
      Slice slice,
      @Nullable Instant since) {
    Visibility visibility = Visibility.of(actor);
    UnaryOperator<String> scope =
        alias -> "(%s and %s)".formatted(kind.present(alias), visibility.condition(alias));
    String sql =
        """
        with block as materialized (%s),
        found as (insert into customers.duplicate_candidate (scan_id, first_id, second_id)
          select :scan, pair.* from (%s) pair on conflict do nothing)
        select count(*), coalesce(sum(records), 0) from block where records > :most
        """
            .formatted(
                block.blocks(kind, scope, since != null), block.pairs(kind, scope, since != null));
    return jdbi.withHandle(
        h -> {
          h.execute("set local statement_timeout = '110s'");
          // of keys nobody has counted the planner thinks too little, and would walk the table for
          // each
          h.execute("set local enable_nestloop = off");
          h.execute("set local work_mem = '48MB'");
          return h.createQuery(sql)
              .bind("scan", scan)
              .bind("most", block.most())
              .bind("slices", slice.of())
              .bind("slice", slice.number())
              .bindMap(values(visibility, since))
              .map((row, context) -> new Crowded(row.getLong(1), row.getLong(2)))
              .one();
        });
  }

  /** One part of the blocks of a key. */
  record Slice(int number, int of) {}

  private static Map<String, Object> values(Visibility visibility, @Nullable Instant since) {
    Map<String, Object> values = new HashMap<>(visibility.parameters());
    if (since != null) {
      values.put("since", since);
    }
    return values;
  }
}
