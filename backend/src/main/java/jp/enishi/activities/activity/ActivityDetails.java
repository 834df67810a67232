package jp.enishi.activities.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything about an activity that somebody can write. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description = "The attributes of an activity that can be written.",
    requiredProperties = "kind")
public record ActivityDetails(
    @Schema(description = "種類") @Nullable ActivityKind kind,
    @Schema(description = "日時: when it happened; now when absent on creation. Not after today.")
        @Nullable Instant occurredAt,
    @Schema(description = "所要時間 in minutes.", minimum = "1", maximum = "10080")
        @Nullable Integer durationMinutes,
    @Schema(description = "方向: who began a call, a mail, a visit, a letter or an SNS message.")
        @Nullable Direction direction,
    @Schema(description = "件名", maxLength = 200, examples = "見積提出") @Nullable String subject,
    @Schema(description = "内容", maxLength = 10000) @Nullable String content,
    @Schema(description = "顧客の反応") @Nullable Reaction reaction,
    @Schema(description = "結果", maxLength = 100, examples = "アポ獲得") @Nullable String result,
    @Schema(
            description =
                "企業. An activity is about a company, people or a deal; with a deal alone it takes the deal's customer on creation.")
        @Nullable UUID companyId,
    @Schema(description = "相手: people of the customer, at most 50.") List<UUID> personIds,
    @Schema(description = "商談: whoever may see the deal sees the activity.") @Nullable UUID dealId,
    @Schema(
            description =
                "次のアクション: what is to be done next. Of an open deal that the caller may change it becomes the deal's next action; without a deal it becomes, once, a task of whoever acts next.",
            maxLength = 200)
        @Nullable String nextAction,
    @Schema(description = "次のアクション日") @Nullable LocalDate nextActionOn,
    @Schema(description = "次のアクションの担当者: an account; the owner when absent.")
        @Nullable UUID nextActionBy,
    @Schema(
            description =
                "担当者: an account of `/api/accounts`. On creation the caller when neither owner, team nor site is given.")
        @Nullable UUID ownerId,
    @Schema(description = "担当部署: a unit of kind `team`.") @Nullable UUID teamId,
    @Schema(description = "担当拠点: a unit of kind `site`.") @Nullable UUID siteId,
    @Schema(
            description =
                "同席者: further participants of ours, accounts, at most 20. They see the activity whatever their scope is.")
        List<UUID> coOwnerIds) {

  public ActivityDetails {
    personIds = personIds == null ? List.of() : personIds;
    coOwnerIds = coOwnerIds == null ? List.of() : coOwnerIds;
  }
}
