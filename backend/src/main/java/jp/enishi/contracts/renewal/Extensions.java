package jp.enishi.contracts.renewal;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.contracts.contract.NoticeUnit;
import jp.enishi.contracts.contract.Term;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Patience;
import jp.enishi.platform.db.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Extends contracts whose term has passed, as they say themselves, until somebody gives notice. Any
 * replica may do it, and goes on where it was left when the firm's machine was off. Each term is
 * extended once: what somebody takes back stays so.
 */
@Singleton
class Extensions {

  private static final int AT_ONCE = 500;

  private static final String DUE =
      """
      from contracts.contract c where c.auto_renewal and c.notice_given_on is null and c.cancelled_on is null and c.signed_on is not null
        and c.deleted_at is null and c.ends_on < :today and c.renewal_months is not null
        and not exists (select 1 from contracts.extension x where x.contract_id = c.id and x.ended_on = c.ends_on)
      """;

  private record Due(
      LocalDate endsOn,
      int months,
      @Nullable Integer noticePeriod,
      @Nullable NoticeUnit noticeUnit) {

    static Due of(ResultSet row) throws SQLException {
      String unit = row.getString("notice_unit");
      return new Due(
          Objects.requireNonNull(row.getObject("ends_on", LocalDate.class)),
          row.getInt("renewal_months"),
          row.getObject("notice_period", Integer.class),
          unit == null ? null : NoticeUnit.valueOf(unit));
    }

    /** The first end that has not passed. */
    LocalDate next(LocalDate today) {
      LocalDate end = endsOn;
      while (end.isBefore(today)) {
        end = Term.next(end, months);
      }
      return end;
    }
  }

  private final Jdbi jdbi;
  private final Transactions transactions;

  Extensions(Jdbi jdbi, Transactions transactions) {
    this.jdbi = jdbi;
    this.transactions = transactions;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void extend() {
    Patience.inBackground(() -> extend(CommonRules.today()));
  }

  /**
   * Extends what is due; each contract is a change of its own, that whoever sees it can take back.
   */
  void extend(LocalDate today) {
    for (List<UUID> due = due(today); !due.isEmpty(); due = due(today)) {
      for (UUID id : due) {
        transactions.write(
            null,
            Cause.RENEWAL,
            () -> {
              jdbi.useHandle(handle -> extend(handle, id, today));
              return null;
            });
      }
    }
  }

  private List<UUID> due(LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select c.id " + DUE + " order by c.ends_on, c.id limit :most")
                .bind("today", today)
                .bind("most", AT_ONCE)
                .mapTo(UUID.class)
                .list());
  }

  private static void extend(Handle handle, UUID id, LocalDate today) {
    handle
        .createQuery(
            "select c.ends_on, c.renewal_months, c.notice_period, c.notice_unit "
                + DUE
                + " and c.id = :id for update of c")
        .bind("today", today)
        .bind("id", id)
        .map((row, _) -> Due.of(row))
        .findFirst()
        .ifPresent(due -> extend(handle, id, due, due.next(today)));
  }

  private static void extend(Handle handle, UUID id, Due due, LocalDate end) {
    int first =
        handle.execute(
            "insert into contracts.extension (contract_id, ended_on, extended_to) values (?, ?, ?) on conflict do nothing",
            id,
            due.endsOn(),
            end);
    if (first == 1) {
      handle.execute(
          """
          update contracts.contract set ends_on = ?, notice_by = ?, version = version + 1, updated_at = platform.moment() where id = ?
          """,
          end,
          Term.noticeBy(end, due.noticePeriod(), due.noticeUnit()),
          id);
    }
  }
}
