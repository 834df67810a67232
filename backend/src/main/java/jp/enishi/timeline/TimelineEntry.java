package jp.enishi.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that happened. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "kind", "at", "record", "about"})
public record TimelineEntry(
    @Schema(description = "Tells the entry from others of the timeline.") String id,
    @Schema(
            description =
                "Of an activity its kind (`call`, `mail`, `visit`, `onlineMeeting`, `sns`, `webVisit`, `letter`, `shopVisit`, `other`); of a deal `dealCreated`, `dealMoved`, `dealWon` or `dealLost`; of a quote `quoteIssued`, `quoteAccepted`, `quoteDeclined` or `quoteReplaced`; of a contract `contractSigned`, `contractRenewed` (it follows another one), `contractStarted`, `contractExtended` (by itself), `contractNoticed`, `contractEnded` or `contractCancelled`.",
            examples = "visit")
        String kind,
    Instant at,
    @Schema(description = "The record it tells of.") Named record,
    @Schema(description = "Who of ours did it; absent when the system itself did.")
        @Nullable Named by,
    @Schema(
            description =
                "Companies, people and deals it is about, as far as the caller sees them.")
        List<Named> about,
    @Schema(
            description =
                "The record's attributes as its own operation answers them: of an activity those of `ActivityDetails`; of a deal's move `stageName`, `fromName` and `amountYen`; of a quote `on` (the day), `totalYen` and `reason`; of a contract `on`, `amountYen`, `endsOn` and `reason`.",
            implementation = Object.class)
        @Nullable JsonNode attributes,
    @Schema(description = "The record's version, where the caller may change it.")
        @Nullable Integer version,
    @Schema(
            description =
                "Of an activity: how many files hang on it; absent when there is none. They are listed by `/api/records/activity/{recordId}/files`.")
        @Nullable Integer files) {

  /** A record by its kind, id and name. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "NamedRecord",
      requiredProperties = {"kind", "id"})
  public record Named(
      @Schema(examples = "company") String kind,
      UUID id,
      @Schema(description = "Absent when it has none.") @Nullable String name) {}
}
