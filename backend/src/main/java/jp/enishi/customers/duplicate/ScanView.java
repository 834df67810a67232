package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scan as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "DuplicateScan",
    description = "A search through the stock for duplicates, within the scope of who started it.",
    requiredProperties = {
      "id",
      "kind",
      "state",
      "whole",
      "phase",
      "done",
      "total",
      "found",
      "crowdedKeys",
      "crowdedRecords",
      "startedAt"
    })
public record ScanView(
    UUID id,
    DuplicateKind kind,
    ScanState state,
    @Schema(description = "Everything, or only what changed since the last scan of this scope.")
        boolean whole,
    Phase phase,
    @Schema(description = "How far the phase has come: steps, or pairs.") long done,
    @Schema(description = "Steps or pairs of the phase.") long total,
    @Schema(description = "Pairs that may be duplicates, those known before included.") long found,
    @Schema(
            description =
                "Keys that so many records share that they say nothing (such as a phone of a whole"
                    + " building); their records were not compared by them.")
        long crowdedKeys,
    @Schema(description = "Records with such a key, each counted once for each key.")
        long crowdedRecords,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /** What a scan is at. */
  @Schema(
      name = "DuplicateScanPhase",
      description = "`finding`: pairs that share something. `comparing`: what each pair is worth.")
  public enum Phase {
    finding,
    comparing
  }

  static ScanView of(StoredScan scan) {
    boolean finding = scan.step() < scan.steps();
    return new ScanView(
        scan.id(),
        scan.kind(),
        scan.state(),
        scan.since() == null,
        finding ? Phase.finding : Phase.comparing,
        finding ? scan.step() : scan.done(),
        finding ? scan.steps() : scan.total(),
        scan.found(),
        scan.crowded(),
        scan.crowdedRecords(),
        scan.startedAt(),
        scan.endedAt());
  }
}
