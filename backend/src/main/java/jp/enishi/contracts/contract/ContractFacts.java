package jp.enishi.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a contract beside its attributes: where it stands today, and with whom. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ContractFacts",
    description = "What follows from a contract's attributes as of today (Japan time).",
    requiredProperties = "status")
public record ContractFacts(
    ContractStatus status,
    @Schema(
            description =
                "What is to be looked at: `overdue`, or `notice` and `end` so many days ahead as `/api/contract-settings` says.")
        @Nullable ContractAlert alert,
    @Schema(
            description =
                "月次経常収益 (MRR): what a month brings; absent of what is paid once. The monthly lines, else `amountYen` by `termMonths`, rounded down.")
        @Nullable Long mrrYen,
    @Schema(description = "年次経常収益 (ARR): twelve times `mrrYen`.") @Nullable Long arrYen,
    @Schema(
            description =
                "解約申入れ期限: the last day for a notice, counted back from `endsOn`. Where months differ in length, the earlier of the ways to count.")
        @Nullable LocalDate noticeBy,
    @Schema(
            description =
                "The last day as far as it is known; absent while it is extended by itself or has no end.")
        @Nullable LocalDate overOn,
    @Schema(description = "Days from today to `overOn`, else to `endsOn`; negative when passed.")
        @Nullable Integer daysLeft,
    @Schema(description = "Absent when the caller may not see the company.")
        @Nullable String companyName,
    @Schema(description = "姓 名; absent when the caller may not see the person.")
        @Nullable String personName,
    @Schema(description = "Title of the deal it came from, when the caller may see it.")
        @Nullable String dealTitle,
    @Schema(description = "Title of the deal of its renewal, when the caller may see it.")
        @Nullable String renewalDealTitle,
    @Schema(description = "Title of the contract it renews, when the caller may see it.")
        @Nullable String previousTitle,
    @Schema(description = "更新先: the contract that renews it, when the caller may see it.")
        @Nullable UUID renewedById,
    @Nullable String renewedByTitle) {

  private static final int MONTHS = 12;

  /** The columns it is read from. */
  record Row(
      ContractStatus status,
      @Nullable ContractAlert alert,
      @Nullable Long mrrYen,
      @Nullable LocalDate noticeBy,
      @Nullable LocalDate overOn,
      @Nullable Integer daysLeft,
      @Nullable String companyName,
      @Nullable String personName,
      @Nullable String dealTitle,
      @Nullable String renewalDealTitle,
      @Nullable String previousTitle,
      @Nullable UUID renewedById,
      @Nullable String renewedByTitle) {}

  /** Expressions for those columns over a contract with the alias {@code c}. */
  static List<String> columns(Visibility visibility) {
    String customers = visibility.in(Sight.CARE).condition("k");
    String shared = visibility.in(Sight.CO_OWNERS).condition("k");
    String renewing =
        "from contracts.contract k where k.previous_id = c.id and k.deleted_at is null and %s order by k.created_at, k.id limit 1"
            .formatted(shared);
    return List.of(
        ContractStatus.expression() + " as status",
        ContractAlert.expression() + " as alert",
        "c.mrr_yen",
        "c.notice_by",
        "c.over_on",
        "coalesce(c.over_on, c.ends_on) - contracts.today() as days_left",
        "(select k.name from customers.company k where k.id = c.company_id and %s) as company_name"
            .formatted(customers),
        "(select concat_ws(' ', k.family_name, k.given_name) from customers.person k where k.id = c.person_id and %s) as person_name"
            .formatted(customers),
        "(select k.title from deals.deal k where k.id = c.deal_id and %s) as deal_title"
            .formatted(shared),
        "(select k.title from deals.deal k where k.id = c.renewal_deal_id and %s) as renewal_deal_title"
            .formatted(shared),
        "(select k.title from contracts.contract k where k.id = c.previous_id and %s) as previous_title"
            .formatted(shared),
        "(select k.id %s) as renewed_by_id".formatted(renewing),
        "(select k.title %s) as renewed_by_title".formatted(renewing));
  }

  static ContractFacts of(Row row) {
    Long mrr = row.mrrYen();
    return new ContractFacts(
        row.status(),
        row.alert(),
        mrr,
        mrr == null ? null : Long.valueOf(mrr * MONTHS),
        row.noticeBy(),
        row.overOn(),
        row.daysLeft(),
        row.companyName(),
        row.personName(),
        row.dealTitle(),
        row.renewalDealTitle(),
        row.previousTitle(),
        row.renewedById(),
        row.renewedByTitle());
  }
}
