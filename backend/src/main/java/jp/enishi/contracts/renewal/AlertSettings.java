package jp.enishi.contracts.renewal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.customers.CommonRules;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.register.Checked;
import org.jdbi.v3.core.Jdbi;

/** The one setting of alerts: the firm's, journalled, and administrators' own. */
@Singleton
class AlertSettings implements JournaledRecords {

  private static final String TABLE = "contracts.alert_setting";
  private static final int MOST_DAYS = 365;

  private final Jdbi jdbi;
  private final Rows rows;
  private final MergePatch merge;
  private final Transactions transactions;

  AlertSettings(Jdbi jdbi, Rows rows, MergePatch merge, Transactions transactions) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.merge = merge;
    this.transactions = transactions;
  }

  AlertSetting get() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select to_jsonb(s) from contracts.alert_setting s")
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), "attributes", AlertSetting.class))
                .one());
  }

  AlertSetting change(Actor actor, int version, JsonNode patch) throws JsonProcessingException {
    AlertSetting before = get();
    if (before.version() != version) {
      throw ProblemException.stale(before);
    }
    AlertSettingDetails typed = merge.apply(before.attributes(), patch, AlertSettingDetails.class);
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          ObjectNode row = Rows.row(check(typed).accepted());
          row.put("id", before.id().toString()).put("version", version);
          if (rows.update(TABLE, List.of(row)).isEmpty()) {
            throw ProblemException.stale(get());
          }
          return get();
        });
  }

  private static Checked<AlertSettingDetails> check(AlertSettingDetails typed) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    rules.required("noticeLeadDays", typed.noticeLeadDays());
    rules.required("endLeadDays", typed.endLeadDays());
    checking.within("/noticeLeadDays", typed.noticeLeadDays(), 0, MOST_DAYS);
    checking.within("/endLeadDays", typed.endLeadDays(), 0, MOST_DAYS);
    return new Checked<>(typed, checking.errors(), checking.warnings());
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.CONTRACTS_READ) ? Set.copyOf(ids) : Set.of();
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.SETTINGS_WRITE) ? Set.copyOf(ids) : Set.of();
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
