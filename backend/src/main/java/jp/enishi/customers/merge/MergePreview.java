package jp.enishi.customers.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge would do. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "What a merge would do. Nothing was changed.",
    requiredProperties = {"survivorId", "records", "fields", "moves", "names"})
record MergePreview(
    @Schema(description = "The survivor asked for, or the one proposed.") UUID survivorId,
    List<Candidate> records,
    @Schema(description = "Each attribute that any of the records has.") List<Field> fields,
    @Schema(description = "What refers to the merged records and goes over to the survivor.")
        List<Move> moves,
    @Schema(description = "The names of companies and people that the values refer to, by id.")
        Map<String, String> names) {

  /** One of the records. */
  @Schema(
      name = "MergeCandidate",
      requiredProperties = {"id", "version", "title", "createdAt", "updatedAt"})
  record Candidate(UUID id, int version, String title, Instant createdAt, Instant updatedAt) {}

  /** One attribute. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "MergeField",
      requiredProperties = {"field", "values", "differs", "combinable", "choice"})
  record Field(
      @Schema(description = "The attribute's name in the record's JSON.", examples = "phone")
          String field,
      @Schema(
              description =
                  "The value of each record, in their order; null where there is none. Any JSON value.",
              type = SchemaType.ARRAY,
              implementation = Object.class)
          List<@Nullable JsonNode> values,
      @Schema(description = "Whether there is anything to decide.") boolean differs,
      @Schema(description = "Whether `all` can be chosen.") boolean combinable,
      @Schema(description = "What is chosen or proposed: the id of a record, or `all`.")
          String choice,
      @Schema(
              description = "The value after the merge; absent when there is none.",
              implementation = Object.class)
          @Nullable JsonNode result) {}

  /** Rows of one table that change hands. */
  @Schema(
      name = "MergeMove",
      requiredProperties = {"kind", "field", "count", "joined"})
  record Move(
      @Schema(description = "What one row is.", examples = "affiliation") String kind,
      @Schema(description = "Through which attribute it refers.", examples = "companyId")
          String field,
      @Schema(description = "How many go over to the survivor.") int count,
      @Schema(
              description =
                  "How many of them become one with another, because there can be only one; the facts of both are kept.")
          int joined) {}
}
