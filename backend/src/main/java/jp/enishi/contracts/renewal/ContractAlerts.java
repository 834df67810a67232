package jp.enishi.contracts.renewal;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.enishi.contracts.contract.ContractAlert;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Patience;
import jp.enishi.platform.db.Transactions;
import jp.enishi.tasks.notice.NoticeKind;
import jp.enishi.tasks.notice.Notices;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells the owner of a contract that the last day to give notice, or its end, is near: so many days
 * ahead as the settings say, once for each such day and owner, by whatever process comes first.
 */
@Singleton
class ContractAlerts {

  private static final Cause CAUSE = new Cause("reminder", null);
  private static final int AT_ONCE = 200;

  /** What is told, its alert, and the day it is about. */
  enum Told {
    notice(NoticeKind.contractNotice, ContractAlert.notice, "c.notice_by"),
    end(NoticeKind.contractEnd, ContractAlert.end, "c.over_on");

    private final NoticeKind kind;
    private final ContractAlert alert;
    final String day;

    Told(NoticeKind kind, ContractAlert alert, String day) {
      this.kind = kind;
      this.alert = alert;
      this.day = day;
    }
  }

  private record News(UUID contract, UUID account) {}

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final Notices notices;

  ContractAlerts(Jdbi jdbi, Transactions transactions, Notices notices) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.notices = notices;
  }

  @Scheduled(every = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void byTheClock() {
    Patience.inBackground(this::tell);
  }

  /** Tells what has not been told yet. */
  void tell() {
    for (Told what : Told.values()) {
      while (tellSome(what) == AT_ONCE) {
        // more wait
      }
    }
  }

  private int tellSome(Told what) {
    return transactions.write(
        null,
        CAUSE,
        () -> {
          List<News> news = claim(what);
          news.forEach(each -> notices.tell(each.account(), what.kind, each.contract(), null));
          return news.size();
        });
  }

  /** Those that this process is the first to tell. */
  private List<News> claim(Told what) {
    String sql =
        """
        insert into contracts.alert_told (contract_id, kind, day, account_id)
        select c.id, '%1$s', %2$s, c.owner_id from contracts.contract c join access.account a on a.id = c.owner_id and a.enabled
        where c.deleted_at is null and %3$s and not exists (
          select 1 from contracts.alert_told t where t.contract_id = c.id and t.kind = '%1$s' and t.day = %2$s and t.account_id = c.owner_id)
        order by %2$s, c.id limit :most on conflict do nothing returning contract_id, account_id
        """
            .formatted(what, what.day, what.alert.condition());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("most", AT_ONCE)
                .map(
                    (row, _) ->
                        new News(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
  }
}
