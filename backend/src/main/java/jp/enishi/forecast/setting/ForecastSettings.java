package jp.enishi.forecast.setting;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import jp.enishi.access.Permission;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.platform.time.FiscalYear;
import jp.enishi.platform.time.FiscalYearStart;
import jp.enishi.register.Checked;
import jp.enishi.register.FirmSetting;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The one setting of forecasts. */
@Singleton
public class ForecastSettings extends FirmSetting<ForecastSettingDetails, ForecastSetting> {

  private static final int WHOLE = 100;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final FiscalYearStart start;

  ForecastSettings(
      Jdbi jdbi, Rows rows, MergePatch merge, Transactions transactions, FiscalYearStart start) {
    super(
        jdbi,
        rows,
        merge,
        transactions,
        "forecast.forecast_setting",
        ForecastSettingDetails.class,
        ForecastSetting.class);
    this.start = start;
  }

  /**
   * A fiscal year of the firm; the present one when none is named.
   *
   * @throws ProblemException 400 when nobody plans for it
   */
  public FiscalYear year(@Nullable Integer year) {
    LocalDate today = CommonRules.today();
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      throw ProblemException.invalid(
          "?year", Remark.of("problem.field.range", FIRST_YEAR, LAST_YEAR));
    }
    return year == null ? FiscalYear.of(today, start.month()) : new FiscalYear(year, start.month());
  }

  @Override
  public String permission() {
    return Permission.FORECAST_READ;
  }

  @Override
  protected Checked<ForecastSettingDetails> check(ForecastSettingDetails typed) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    rules.required("committedFrom", typed.committedFrom());
    rules.required("bestCaseFrom", typed.bestCaseFrom());
    Integer committed = checking.within("/committedFrom", typed.committedFrom(), 1, WHOLE);
    Integer best = checking.within("/bestCaseFrom", typed.bestCaseFrom(), 1, WHOLE);
    if (committed != null && best != null && best > committed) {
      checking.refuse("/bestCaseFrom", "forecast.setting.order");
    }
    return new Checked<>(typed, checking.errors(), checking.warnings());
  }
}
