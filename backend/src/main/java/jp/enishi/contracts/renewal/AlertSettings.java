package jp.enishi.contracts.renewal;

import jakarta.inject.Singleton;
import jp.enishi.access.Permission;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.Checking;
import jp.enishi.register.Checked;
import jp.enishi.register.FirmSetting;
import org.jdbi.v3.core.Jdbi;

/** The one setting of alerts. */
@Singleton
class AlertSettings extends FirmSetting<AlertSettingDetails, AlertSetting> {

  private static final int MOST_DAYS = 365;

  AlertSettings(Jdbi jdbi, Rows rows, MergePatch merge, Transactions transactions) {
    super(
        jdbi,
        rows,
        merge,
        transactions,
        "contracts.alert_setting",
        AlertSettingDetails.class,
        AlertSetting.class);
  }

  @Override
  public String permission() {
    return Permission.CONTRACTS_READ;
  }

  @Override
  protected Checked<AlertSettingDetails> check(AlertSettingDetails typed) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    rules.required("noticeLeadDays", typed.noticeLeadDays());
    rules.required("endLeadDays", typed.endLeadDays());
    checking.within("/noticeLeadDays", typed.noticeLeadDays(), 0, MOST_DAYS);
    checking.within("/endLeadDays", typed.endLeadDays(), 0, MOST_DAYS);
    return new Checked<>(typed, checking.errors(), checking.warnings());
  }
}
