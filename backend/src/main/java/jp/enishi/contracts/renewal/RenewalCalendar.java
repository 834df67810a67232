package jp.enishi.contracts.renewal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of contracts, month by month. */
@Schema(
    description = "Deadlines and ends of the contracts within the caller's scope, month by month.",
    requiredProperties = "months")
record RenewalCalendar(List<Month> months) {

  /** What a day means to a contract. */
  enum Kind {
    /** 解約申入れ期限: notice can be given until then. */
    notice,
    /** 自動更新: the term ends and the next one begins. */
    renewal,
    /** 満了・解約: it is over. */
    end
  }

  /** One month. */
  @Schema(
      name = "RenewalMonth",
      requiredProperties = {"month", "notice", "renewal", "end", "events", "more"})
  record Month(
      @Schema(pattern = "^\\d{4}-\\d{2}$", examples = "2026-10") String month,
      Figures notice,
      Figures renewal,
      Figures end,
      @Schema(description = "The first 50 in the order of their days.") List<Event> events,
      @Schema(
              description =
                  "There are more: `GET /api/contracts` with `noticeFrom`, `noticeTo` or `endsFrom`, `endsTo`.")
          boolean more) {}

  /** The contracts of one kind. */
  @Schema(
      name = "RenewalFigures",
      requiredProperties = {"count", "mrrYen"})
  record Figures(long count, @Schema(description = "What a month of them brings.") long mrrYen) {

    static final Figures NONE = new Figures(0, 0);
  }

  /** One day of one contract. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "RenewalEvent",
      requiredProperties = {"day", "kind", "contractId", "title", "renewed"})
  record Event(
      LocalDate day,
      Kind kind,
      UUID contractId,
      String title,
      @Schema(description = "Absent when the caller may not see the customer.")
          @Nullable String customerName,
      @Nullable String ownerName,
      @Nullable Long amountYen,
      @Nullable Long mrrYen,
      @Schema(description = "更新商談: the deal of its renewal, when there is one.")
          @Nullable UUID renewalDealId,
      @Schema(description = "Another contract renews it already.") boolean renewed) {}
}
