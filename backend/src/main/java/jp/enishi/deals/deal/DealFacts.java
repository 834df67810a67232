package jp.enishi.deals.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.deals.pipeline.StageKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a deal beside its attributes: where it stands, since when, and with whom. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "DealFacts",
    description = "What follows from a deal's attributes and its history.",
    requiredProperties = {
      "pipelineId",
      "stageName",
      "status",
      "chance",
      "stageEnteredAt",
      "daysInStage",
      "lastActionAt",
      "daysSinceAction"
    })
public record DealFacts(
    UUID pipelineId,
    String stageName,
    StageKind status,
    @Schema(description = "受注確度 in percent: the deal's own, else its stage's.") int chance,
    @Schema(description = "粗利: amount less cost; absent when one of them is not known.")
        @Nullable Long marginYen,
    @Schema(description = "月次経常収益 (MRR) of a deal that is paid monthly.") @Nullable Long mrrYen,
    @Schema(description = "加重金額: amount by chance; absent without an amount.")
        @Nullable Long weightedYen,
    Instant stageEnteredAt,
    long daysInStage,
    @Schema(
            description =
                "When something was last done: the deal was made, moved, or got another next action.")
        Instant lastActionAt,
    long daysSinceAction,
    @Schema(
            description =
                "Of an open deal: `fresh`, `quiet` after the days its stage allows without an action, `stale` after twice as many.")
        @Nullable Staleness staleness,
    @Schema(description = "Absent when the caller may not see the company.")
        @Nullable String companyName,
    @Schema(description = "姓 名; absent when the caller may not see the person.")
        @Nullable String personName) {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final long WHOLE = 100;

  /** The columns it is read from. */
  record Row(
      UUID pipelineId,
      String stageName,
      StageKind status,
      int chance,
      @Nullable Long amount,
      @Nullable Long marginYen,
      @Nullable Long mrrYen,
      Instant stageEnteredAt,
      Instant lastActionAt,
      int staleAfterDays,
      @Nullable String companyName,
      @Nullable String personName) {}

  /** Expressions for those columns over a deal with the alias {@code c}. */
  static List<String> columns(Visibility visibility) {
    return List.of(
        "c.pipeline_id",
        "c.status",
        "c.amount_yen as amount",
        "c.margin_yen",
        "c.mrr_yen",
        "c.stage_entered_at",
        "c.last_action_at",
        "(select s.name from deals.stage s where s.id = c.stage_id) as stage_name",
        "coalesce(c.probability, (select s.probability from deals.stage s where s.id = c.stage_id)) as chance",
        """
        (select coalesce(s.stale_after_days, l.stale_after_days) from deals.stage s join deals.pipeline l on l.id = s.pipeline_id
         where s.id = c.stage_id) as stale_after_days\
        """,
        "(select k.name from customers.company k where k.id = c.company_id and %s) as company_name"
            .formatted(visibility.condition("k")),
        "(select concat_ws(' ', k.family_name, k.given_name) from customers.person k where k.id = c.person_id and %s) as person_name"
            .formatted(visibility.condition("k")));
  }

  static DealFacts of(Row row) {
    long quiet = daysSince(row.lastActionAt());
    Long amount = row.amount();
    return new DealFacts(
        row.pipelineId(),
        row.stageName(),
        row.status(),
        row.chance(),
        row.marginYen(),
        row.mrrYen(),
        amount == null ? null : weighted(amount, row.chance()),
        row.stageEnteredAt(),
        daysSince(row.stageEnteredAt()),
        row.lastActionAt(),
        quiet,
        row.status() == StageKind.open ? Staleness.of(quiet, row.staleAfterDays()) : null,
        row.companyName(),
        row.personName());
  }

  /** So many percent of an amount, rounded down. */
  private static long weighted(long amount, long percent) {
    return amount / WHOLE * percent + amount % WHOLE * percent / WHOLE;
  }

  private static long daysSince(Instant moment) {
    return Math.max(
        0, ChronoUnit.DAYS.between(LocalDate.ofInstant(moment, TOKYO), CommonRules.today()));
  }
}
