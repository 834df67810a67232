package jp.enishi.contracts.renewal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long before a deadline it is pointed out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ContractSettingDetails",
    description = "How many days ahead what is due is pointed out.",
    requiredProperties = {"noticeLeadDays", "endLeadDays"})
record AlertSettingDetails(
    @Schema(description = "Before 解約申入れ期限.", minimum = "0", maximum = "365", examples = "30")
        @Nullable Integer noticeLeadDays,
    @Schema(description = "Before 満了日.", minimum = "0", maximum = "365", examples = "60")
        @Nullable Integer endLeadDays) {}
