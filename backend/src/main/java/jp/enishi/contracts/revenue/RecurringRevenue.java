package jp.enishi.contracts.revenue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What contracts bring in each month, and why it changed. */
@Schema(
    description =
        "Recurring revenue month by month. In every month `openingYen + newYen + reactivatedYen + expansionYen - contractionYen - churnedYen = closingYen`, and one month's closing is the next one's opening.",
    requiredProperties = "months")
record RecurringRevenue(List<Month> months) {

  /** One month. Rates are parts of one, to four decimals. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "RecurringRevenueMonth",
      requiredProperties = {
        "month",
        "openingYen",
        "newYen",
        "reactivatedYen",
        "expansionYen",
        "contractionYen",
        "churnedYen",
        "closingYen",
        "annualYen",
        "openingCustomers",
        "newCustomers",
        "reactivatedCustomers",
        "expandedCustomers",
        "contractedCustomers",
        "churnedCustomers",
        "closingCustomers"
      })
  record Month(
      @Schema(pattern = "^\\d{4}-\\d{2}$", examples = "2026-09") String month,
      @Schema(description = "MRR at the end of the month before.") long openingYen,
      @Schema(description = "新規: of customers who never had any at a month's end before.")
          long newYen,
      @Schema(description = "復活: of customers who had some once, and none a month ago.")
          long reactivatedYen,
      @Schema(description = "増額: what customers with some have more than a month ago.")
          long expansionYen,
      @Schema(description = "減額: what customers with some have less than a month ago.")
          long contractionYen,
      @Schema(description = "解約: what customers had a month ago who have none any more.")
          long churnedYen,
      @Schema(description = "MRR at the end of the month: of contracts in force on its last day.")
          long closingYen,
      @Schema(description = "ARR: twelve times `closingYen`.") long annualYen,
      long openingCustomers,
      long newCustomers,
      long reactivatedCustomers,
      long expandedCustomers,
      long contractedCustomers,
      long churnedCustomers,
      long closingCustomers,
      @Schema(
              description =
                  "顧客解約率: `churnedCustomers / openingCustomers`; absent when there were none.")
          @Nullable Double customerChurnRate,
      @Schema(
              description =
                  "グロス解約率: `(churnedYen + contractionYen) / openingYen`; absent when that is 0.")
          @Nullable Double grossChurnRate,
      @Schema(
              description =
                  "ネット解約率: `(churnedYen + contractionYen - expansionYen) / openingYen`, below 0 when customers grow by more than is lost; absent when that is 0.")
          @Nullable Double netChurnRate) {}
}
