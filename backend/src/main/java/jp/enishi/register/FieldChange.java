package jp.enishi.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field of a record's details that changes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlannedChange", requiredProperties = "field")
public record FieldChange(
    @Schema(examples = "phone") String field,
    @Schema(
            description = "Any JSON value; absent when there was none.",
            implementation = Object.class)
        @Nullable JsonNode before,
    @Schema(
            description = "Any JSON value; absent when there will be none.",
            implementation = Object.class)
        @Nullable JsonNode after,
    @Schema(description = "Where the value is the id of another record: its name before.")
        @Nullable String beforeName,
    @Schema(description = "Where the value is the id of another record: its name now.")
        @Nullable String afterName) {

  /** A value that is null is one that is not there. */
  public FieldChange {
    before = before == null || before.isNull() ? null : before;
    after = after == null || after.isNull() ? null : after;
  }

  /** What differs between two versions of the same details. */
  public static List<FieldChange> between(ObjectNode before, ObjectNode after) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    List<FieldChange> changes = new ArrayList<>();
    for (String name : names) {
      JsonNode old = before.get(name);
      JsonNode now = after.get(name);
      if (!Objects.equals(old, now)) {
        changes.add(new FieldChange(name, old, now, null, null));
      }
    }
    return changes;
  }
}
