package jp.enishi.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of one record: who, when, why, and each field before and after. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "One change of one record. Changes made together share their `changeId`, which undoes them together.",
    requiredProperties = {
      "id",
      "changeId",
      "at",
      "cause",
      "kind",
      "recordId",
      "operation",
      "mayUndo",
      "fields"
    })
public record Change(
    long id,
    UUID changeId,
    Instant at,
    @Schema(description = "Absent when the system itself acted.") @Nullable UUID actorId,
    @Nullable String actorName,
    @Schema(
            description =
                "Why: `api` (page or partner), `import`, `bulk`, `merge`, `unmerge`, `issue` (a quote), `undo`, `renewal` (a contract was extended by itself), `demo`, `database`.",
            examples = "import")
        String cause,
    @Schema(description = "Which import, bulk edit or merge, or which change was undone.")
        @Nullable UUID causeId,
    @Schema(description = "What kind of record.", examples = "company") String kind,
    UUID recordId,
    Operation operation,
    @Schema(
            description =
                "Whether the caller may take it back, as far as this record is concerned: another one of the same change may be out of their sight, or a later change may stand in the way.")
        boolean mayUndo,
    List<Field> fields) {

  public enum Operation {
    insert,
    update,
    delete
  }

  /** One field of the change. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ChangedField", requiredProperties = "field")
  public record Field(
      @Schema(description = "The attribute's name in the record's JSON.", examples = "phone")
          String field,
      @Schema(
              description = "Any JSON value; absent when there was none.",
              implementation = Object.class)
          @Nullable JsonNode before,
      @Schema(
              description = "Any JSON value; absent when there is none.",
              implementation = Object.class)
          @Nullable JsonNode after,
      @Schema(
              description =
                  "What the record is called whose id `before` holds; absent for other values, and when the caller may not see that record.",
              examples = "佐藤 健太")
          @Nullable String beforeName,
      @Schema(description = "The same for `after`.") @Nullable String afterName) {

    public Field named(@Nullable String nameBefore, @Nullable String nameAfter) {
      return new Field(field, before, after, nameBefore, nameAfter);
    }
  }

  /** Not so when only what follows from other fields was written. */
  boolean tellsSomething() {
    return operation != Operation.update || !fields.isEmpty();
  }

  /** The same change with its fields told differently. */
  public Change with(List<Field> others) {
    return copy(mayUndo, others);
  }

  Change undoable(boolean is) {
    return copy(is, fields);
  }

  private Change copy(boolean undoable, List<Field> told) {
    return new Change(
        id, changeId, at, actorId, actorName, cause, causeId, kind, recordId, operation, undoable,
        told);
  }
}
