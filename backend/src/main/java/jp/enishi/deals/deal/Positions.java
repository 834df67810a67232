package jp.enishi.deals.deal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Where cards stand in their column: by a number each, with gaps between. A card that goes between
 * two takes the middle; only when nothing is left between them are some cards below moved apart.
 */
@Singleton
class Positions {

  /** The gap that is left where cards are moved apart. */
  static final long GAP = 1L << 20;

  private static final long ENOUGH = 1L << 10;
  private static final int FIRST_WINDOW = 64;
  private static final int WIDER = 8;

  private record Card(UUID id, long position) {}

  private final Jdbi jdbi;

  Positions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The place under a card of a stage, for another card; at the top under none.
   *
   * @return null when that card has left the stage
   */
  @Nullable Long under(UUID stage, @Nullable UUID after, UUID card) {
    return jdbi.withHandle(
        handle -> {
          List<Card> near = near(handle, stage, after, card, 2);
          if (after == null) {
            long newest = handle.createQuery("select deals.top()").mapTo(Long.class).one();
            return near.isEmpty() ? newest : Math.min(newest, near.getFirst().position() - GAP);
          }
          if (near.isEmpty() || !near.getFirst().id().equals(after)) {
            return null;
          }
          long above = near.getFirst().position();
          return near.size() == 1 ? above + GAP : above + (near.get(1).position() - above) / 2;
        });
  }

  /** Whether nothing is left under that card. */
  boolean isFull(UUID stage, @Nullable UUID after, UUID card) {
    if (after == null) {
      return false;
    }
    List<Card> near = jdbi.withHandle(handle -> near(handle, stage, after, card, 2));
    return near.size() == 2 && near.get(1).position() - near.getFirst().position() < 2;
  }

  /**
   * Moves the cards below that card apart: as few as it takes. Must run in a transaction of its
   * own, so that whoever moved a card does not take this back with it.
   */
  void makeRoom(UUID stage, UUID after, UUID card) {
    jdbi.useHandle(
        handle -> {
          handle
              .createQuery(
                  "select pg_advisory_xact_lock(hashtext('deals.column'), hashtext(:stage))")
              .bind("stage", stage.toString())
              .mapTo(String.class)
              .one();
          if (!isFull(stage, after, card)) {
            return; // somebody else made room meanwhile
          }
          for (int window = FIRST_WINDOW; ; window *= WIDER) {
            List<Card> near = near(handle, stage, after, card, window + 1);
            if (near.isEmpty()) {
              return; // that card has left meanwhile
            }
            boolean toTheEnd = near.size() <= window;
            long first = near.getFirst().position();
            long step = toTheEnd ? GAP : (near.getLast().position() - first) / (near.size() - 1);
            if (step >= ENOUGH) {
              spread(
                  handle, near.subList(1, toTheEnd ? near.size() : near.size() - 1), first, step);
              return;
            }
          }
        });
  }

  private static void spread(Handle handle, List<Card> cards, long first, long step) {
    handle.execute(
        """
        update deals.deal d set position = ? + n.ordinality * ?
        from unnest(?) with ordinality n (id, ordinality) where d.id = n.id
        """,
        first,
        step,
        cards.stream().map(Card::id).toArray(UUID[]::new));
  }

  /** The card and those below it, or the first ones; without the one that is moved. */
  private static List<Card> near(
      Handle handle, UUID stage, @Nullable UUID after, UUID card, int most) {
    return handle
        .createQuery(
            """
            select d.id, d.position from deals.deal d
            where d.stage_id = :stage and d.deleted_at is null and d.id <> :card
              and (cast(:after as uuid) is null or (d.position, d.id) >= (select a.position, a.id from deals.deal a where a.id = :after))
            order by d.position, d.id limit :most
            """)
        .bind("stage", stage)
        .bindByType("after", after, UUID.class)
        .bind("card", card)
        .bind("most", most)
        .map((row, _) -> new Card(row.getObject(1, UUID.class), row.getLong(2)))
        .list();
  }

  /** The next card that is written within the transaction takes this place; none: its own. */
  void next(@Nullable Long position) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select set_config('enishi.position', :position, true)")
                .bind("position", position == null ? "" : position.toString())
                .mapTo(String.class)
                .one());
  }
}
