package jp.enishi.contracts.revenue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The customers and contracts behind a figure of a month. */
@Schema(
    description =
        "The customers behind one figure of `/api/contracts/recurring-revenue`. `changeYen` of all adds up to it.",
    requiredProperties = {"month", "movement", "customers", "changeYen", "items", "more"})
record MovementList(
    @Schema(pattern = "^\\d{4}-\\d{2}$", examples = "2026-09") String month,
    Movement movement,
    @Schema(description = "Of all, also those not shown.") long customers,
    @Schema(description = "Sum of all, also of those not shown; negative of what was lost.")
        long changeYen,
    @Schema(description = "The largest changes first, at most 500.") List<Item> items,
    boolean more) {

  /** One customer. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "RecurringRevenueChange",
      requiredProperties = {"customerId", "beforeYen", "afterYen", "contracts"})
  record Item(
      @Schema(
              description =
                  "A company, or a person where a contract has none; that of the first contract of a chain of renewals.")
          UUID customerId,
      @Schema(description = "Absent when the caller may not see the customer.")
          @Nullable String customerName,
      @Schema(description = "A month ago.") long beforeYen,
      long afterYen,
      @Schema(description = "Contracts that came or went in the month.")
          List<Contract> contracts) {}

  /** A contract that came or went. */
  @Schema(
      name = "RecurringRevenueContract",
      requiredProperties = {"id", "title", "mrrYen", "began", "ended"})
  record Contract(UUID id, String title, long mrrYen, boolean began, boolean ended) {}
}
