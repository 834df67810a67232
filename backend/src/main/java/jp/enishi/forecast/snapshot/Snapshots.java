package jp.enishi.forecast.snapshot;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what deals were on each evening: a row for each time a deal was another, so that a night
 * costs what has changed and not what there is.
 */
@Singleton
public class Snapshots {

  /** An evening whose deals are known, and when that was written down. */
  public record Evening(LocalDate day, Instant takenAt) {}

  /** The columns that a forecast looks at. */
  private static final String COLUMNS =
      "owner_id, team_id, site_id, co_owner_ids, pipeline_id, status, chance, amount_yen, margin_yen, billing_months, lines, expected_close_on, closed_on";

  private static final String NOW =
      """
      select d.id as deal_id, d.owner_id, d.team_id, d.site_id, d.co_owner_ids, d.pipeline_id, d.status,
        coalesce(d.probability, s.probability) as chance, d.amount_yen, d.margin_yen, d.billing_months, d.lines, d.expected_close_on, d.closed_on
      from deals.deal d join deals.stage s on s.id = d.stage_id where d.deleted_at is null\
      """;

  private final Jdbi jdbi;

  Snapshots(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The last evening known on a day. */
  public Optional<Evening> on(LocalDate day) {
    return select(
        "select to_jsonb(s) from forecast.snapshot s where s.day <= ? order by s.day desc limit 1",
        day);
  }

  /** The first evening that is known. */
  Optional<Evening> first() {
    return select("select to_jsonb(s) from forecast.snapshot s order by s.day limit 1", null);
  }

  private Optional<Evening> select(String sql, @Nullable LocalDate day) {
    return jdbi.withHandle(
        handle ->
            (day == null ? handle.select(sql) : handle.select(sql, day))
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), Evening.class))
                .findFirst());
  }

  /**
   * Writes down that the deals as they are now are those of all evenings up to a day that are not
   * known yet, after the last known one: nobody changed anything while nothing ran. Whoever comes
   * second finds nothing to do. Before there is a first deal nothing is to be told of any evening.
   */
  public void take(LocalDate evening) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createQuery("select pg_advisory_xact_lock(hashtext('forecast.snapshot'))")
              .mapTo(String.class)
              .one();
          List<LocalDate> days =
              handle
                  .createQuery(
                      """
                      insert into forecast.snapshot (day) select cast(x as date)
                      from generate_series(coalesce((select max(day) + 1 from forecast.snapshot), cast(:day as date)), cast(:day as date), interval '1 day') x
                      where exists (select 1 from deals.deal)
                      on conflict do nothing returning day
                      """)
                  .bind("day", evening)
                  .mapTo(LocalDate.class)
                  .list();
          days.stream().min(LocalDate::compareTo).ifPresent(first -> write(handle, first));
        });
  }

  private static void write(Handle handle, LocalDate first) {
    handle.execute(
        """
        with now as (%1$s)
        update forecast.deal_state v set to_day = ? where v.to_day is null and not exists (select 1 from now n where n.deal_id = v.deal_id
          and row(%2$s) is not distinct from row(%3$s))
        """
            .formatted(NOW, prefixed("n"), prefixed("v")),
        first);
    handle.execute(
        """
        with now as (%1$s)
        insert into forecast.deal_state (deal_id, from_day, %2$s)
        select n.deal_id, ?, %3$s from now n where not exists (select 1 from forecast.deal_state v where v.deal_id = n.deal_id and v.to_day is null)
        """
            .formatted(NOW, COLUMNS, prefixed("n")),
        first);
  }

  private static String prefixed(String alias) {
    return alias + "." + COLUMNS.replace(", ", ", " + alias + ".");
  }
}
