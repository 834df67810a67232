package jp.enishi.customers.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which records to merge, and how. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "Which records become one. A preview needs only their ids; the merge itself needs the survivor and every record's version.",
    requiredProperties = "records")
record MergeRequest(
    @Schema(description = "The records, 2 to 10 of one kind.", minItems = 2, maxItems = 10)
        @Nullable List<@Nullable Member> records,
    @Schema(
            description =
                "The record that takes the others in and keeps its id. In a preview, when absent, the fullest of them is proposed.")
        @Nullable UUID survivorId,
    @Schema(
            description =
                "For each attribute the id of the record whose value to keep, or `all`: lists united, long texts one after the other. An attribute not named is decided as the preview proposes.",
            examples = "{\"phone\": \"0198c5a2-0000-7000-8000-000000000001\", \"tags\": \"all\"}")
        @Nullable Map<String, @Nullable String> choices) {

  /** One record to merge. */
  @Schema(name = "MergeMember", requiredProperties = "id")
  record Member(
      @Nullable UUID id,
      @Schema(
              description =
                  "The version that was looked at; 412 when the record was changed since.")
          @Nullable Integer version) {}
}
