package jp.enishi.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.enishi.journal.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an open page is told. */
@Schema(
    name = "LiveNews",
    description =
        "The data of a `news` event: what was changed since the one before. It names records and fields, never values: read those through their own"
            + " operations.",
    requiredProperties = {"changed", "gone", "crowded"})
record News(
    List<Changed> changed,
    @Schema(
            description =
                "Records that the caller could see and no longer can, because they were handed to somebody else.")
        List<RecordName> gone,
    @Schema(
            description =
                "Kinds of records of which too many were changed to name them, by an import for example: read them anew.",
            examples = "[\"company\"]")
        List<String> crowded) {

  @JsonIgnore
  boolean isEmpty() {
    return changed.isEmpty() && gone.isEmpty() && crowded.isEmpty();
  }

  /** A record by its kind and id. */
  @Schema(
      name = "RecordName",
      requiredProperties = {"kind", "recordId"})
  record RecordName(@Schema(examples = "company") String kind, UUID recordId) {}

  /** One change of one record. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "LiveChange",
      requiredProperties = {
        "kind",
        "recordId",
        "operation",
        "fields",
        "parents",
        "changeId",
        "cause"
      })
  record Changed(
      @Schema(examples = "company") String kind,
      UUID recordId,
      Change.Operation operation,
      @Schema(description = "The record's version by now; absent when it is deleted.")
          @Nullable Integer version,
      @Schema(
              description = "Which attributes an update changed, by their names in the record.",
              examples = "[\"phone\"]")
          List<String> fields,
      @Schema(
              description =
                  "The records it hangs on or is about: of an affiliation the person and the company.")
          List<RecordName> parents,
      UUID changeId,
      @Schema(description = "Absent when the system itself acted.") @Nullable UUID actorId,
      @Nullable String actorName,
      @Schema(description = "Why, as in the record's history.", examples = "api") String cause) {}
}
