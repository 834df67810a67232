package jp.enishi.contracts.revenue;

import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import jp.enishi.contracts.contract.ContractFilter;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which months of which contracts are told. */
public class RevenueRequest extends ContractFilter {

  private static final int USUAL = 12;
  private static final int MOST = 60;

  @Parameter(
      description = "The first month; twelve months to `to` when absent.",
      schema = @Schema(implementation = String.class, pattern = "^\\d{4}-\\d{2}$"),
      example = "2025-10")
  @QueryParam("from")
  public @Nullable YearMonth from;

  @Parameter(
      description = "The last month; this one (Japan time) when absent. At most 60 months.",
      schema = @Schema(implementation = String.class, pattern = "^\\d{4}-\\d{2}$"),
      example = "2026-09")
  @QueryParam("to")
  public @Nullable YearMonth to;

  YearMonth first() {
    return from == null ? last().minusMonths(USUAL - 1) : from;
  }

  YearMonth last() {
    YearMonth last = to == null ? YearMonth.from(CommonRules.today()) : to;
    if (from != null && (last.isBefore(from) || last.isAfter(from.plusMonths(MOST - 1)))) {
      throw ProblemException.invalid("?to", Remark.of("contracts.months.span", MOST));
    }
    return last;
  }
}
