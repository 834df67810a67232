package jp.enishi.activities.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.enishi.activities.activity.ActivityKind;
import jp.enishi.activities.activity.Direction;
import jp.enishi.activities.activity.Reaction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a line was read as. Nothing is stored. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"attributes", "parts", "names", "choices"})
record ActivityReading(
    Attributes attributes,
    @Schema(
            description =
                "What each part of the text was read as, in the order of where it begins. A kind within a sentence is a part of what is told as well.")
        List<Part> parts,
    @Schema(description = "The names of the records that `attributes` refers to.")
        List<Named> names,
    @Schema(description = "Where a name is not of one record alone, or where a deal may be meant.")
        List<Choice> choices) {

  /** As in {@code ActivityDetails}; what the line does not say is absent. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @Schema(
      name = "ReadActivity",
      description = "Attributes as in `ActivityDetails`; what the line does not say is absent.")
  record Attributes(
      @Nullable ActivityKind kind,
      @Nullable Instant occurredAt,
      @Nullable Integer durationMinutes,
      @Nullable Direction direction,
      @Nullable String subject,
      @Nullable String content,
      @Nullable Reaction reaction,
      @Nullable String result,
      @Nullable UUID companyId,
      List<UUID> personIds,
      @Nullable UUID dealId,
      @Nullable String nextAction,
      @Nullable LocalDate nextActionOn) {}

  /** A part of the text. */
  @Schema(
      name = "ReadPart",
      requiredProperties = {"from", "to", "as"})
  record Part(
      @Schema(description = "Where it begins, counted in UTF-16 units as in JavaScript.") int from,
      @Schema(description = "Where it ends, exclusive.") int to,
      Sentence.Role as) {}

  /** Records one of which is meant. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "ReadChoice",
      requiredProperties = {"kind", "options"})
  record Choice(
      Named.Kind kind,
      @Schema(
              description =
                  "Where the name begins in the text; absent for a deal that is not named.")
          @Nullable Integer from,
      @Nullable Integer to,
      List<Named> options) {}
}
