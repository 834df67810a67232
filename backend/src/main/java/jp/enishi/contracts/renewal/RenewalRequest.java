package jp.enishi.contracts.renewal;

import jakarta.ws.rs.QueryParam;
import java.time.YearMonth;
import jp.enishi.contracts.contract.ContractFilter;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which months of which contracts a calendar shows. */
public class RenewalRequest extends ContractFilter {

  private static final int USUAL = 12;
  private static final int MOST = 36;

  @Parameter(
      description = "The first month; this one (Japan time) when absent.",
      schema = @Schema(implementation = String.class, pattern = "^\\d{4}-\\d{2}$"),
      example = "2026-10")
  @QueryParam("from")
  public @Nullable YearMonth from;

  @Parameter(
      description = "The last month; of at most 36, and of 12 when absent.",
      schema = @Schema(implementation = String.class, pattern = "^\\d{4}-\\d{2}$"),
      example = "2027-09")
  @QueryParam("to")
  public @Nullable YearMonth to;

  YearMonth first() {
    return from == null ? YearMonth.from(CommonRules.today()) : from;
  }

  YearMonth last() {
    YearMonth last = to == null ? first().plusMonths(USUAL - 1) : to;
    if (last.isBefore(first()) || last.isAfter(first().plusMonths(MOST - 1))) {
      throw ProblemException.invalid("?to", Remark.of("contracts.months.span", MOST));
    }
    return last;
  }
}
