package jp.enishi.forecast.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.LocalDate;
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
import jp.enishi.platform.text.Remark;
import jp.enishi.platform.time.FiscalYear;
import jp.enishi.platform.time.FiscalYearStart;
import jp.enishi.register.Checked;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The one setting of forecasts: the firm's, journalled, and administrators' own. */
@Singleton
public class ForecastSettings implements JournaledRecords {

  private static final String TABLE = "forecast.forecast_setting";
  private static final int WHOLE = 100;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final Jdbi jdbi;
  private final Rows rows;
  private final MergePatch merge;
  private final Transactions transactions;
  private final List<FiscalYearStart> starts;

  ForecastSettings(
      Jdbi jdbi,
      Rows rows,
      MergePatch merge,
      Transactions transactions,
      @All List<FiscalYearStart> starts) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.merge = merge;
    this.transactions = transactions;
    this.starts = starts;
  }

  /**
   * A fiscal year of the firm; the present one when none is named.
   *
   * @throws ProblemException 400 when nobody plans for it
   */
  public FiscalYear year(@Nullable Integer year) {
    int start =
        starts.stream().findFirst().map(FiscalYearStart::month).orElse(FiscalYearStart.APRIL);
    LocalDate today = CommonRules.today();
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      throw ProblemException.invalid(
          "?year", Remark.of("problem.field.range", FIRST_YEAR, LAST_YEAR));
    }
    return year == null ? FiscalYear.of(today, start) : new FiscalYear(year, start);
  }

  /** The setting as it stands. */
  public ForecastSetting get() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select to_jsonb(s) from forecast.forecast_setting s")
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), "attributes", ForecastSetting.class))
                .one());
  }

  ForecastSetting change(Actor actor, int version, JsonNode patch) throws JsonProcessingException {
    ForecastSetting before = get();
    if (before.version() != version) {
      throw ProblemException.stale(before);
    }
    ForecastSettingDetails typed =
        merge.apply(before.attributes(), patch, ForecastSettingDetails.class);
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

  private static Checked<ForecastSettingDetails> check(ForecastSettingDetails typed) {
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

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.FORECAST_READ) ? Set.copyOf(ids) : Set.of();
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
