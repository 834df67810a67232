package jp.enishi.bulk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is done to each record. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    description =
        "What is done to each record: either the trash, or attributes that are set, extended or shortened.")
public record BulkChange(
    @Schema(
            description =
                "JSON Merge Patch (RFC 7396) on the attributes, as for one record: members given replace, null clears.",
            implementation = Object.class,
            type = SchemaType.OBJECT,
            additionalProperties = Schema.True.class,
            examples = "{\"rank\":\"A\",\"leadSource\":null}")
        @Nullable ObjectNode set,
    @Schema(
            description = "Texts to add to attributes that are lists, by their names.",
            examples = "{\"tags\":[\"展示会2026\"]}")
        @Nullable Map<String, List<String>> add,
    @Schema(
            description = "Texts to remove from attributes that are lists, by their names.",
            examples = "{\"tags\":[\"要確認\"]}")
        @Nullable Map<String, List<String>> remove,
    @Schema(description = "true: to the trash, and nothing else.") @Nullable Boolean trash) {

  boolean toTrash() {
    return Boolean.TRUE.equals(trash);
  }

  boolean saysNothing() {
    return names().isEmpty();
  }

  /** The attributes that the change touches. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(lists());
    if (set != null) {
      set.fieldNames().forEachRemaining(names::add);
    }
    return names;
  }

  /** The attributes of which single texts are added or removed, so that nothing else is lost. */
  Set<String> lists() {
    Set<String> names = new TreeSet<>();
    additions().forEach((name, texts) -> names.addAll(texts.isEmpty() ? Set.of() : Set.of(name)));
    removals().forEach((name, texts) -> names.addAll(texts.isEmpty() ? Set.of() : Set.of(name)));
    return names;
  }

  Map<String, List<String>> additions() {
    return add == null ? Map.of() : add;
  }

  Map<String, List<String>> removals() {
    return remove == null ? Map.of() : remove;
  }

  /** The details as somebody would type them who made the change by hand. */
  ObjectNode appliedTo(ObjectNode details) {
    ObjectNode changed = details.deepCopy();
    if (set != null) {
      changed.setAll(set);
    }
    for (String name : lists()) {
      Set<String> texts = new LinkedHashSet<>();
      changed.path(name).forEach(text -> texts.add(text.asText()));
      removals().getOrDefault(name, List.of()).forEach(texts::remove);
      texts.addAll(additions().getOrDefault(name, List.of()));
      ArrayNode list = changed.putArray(name);
      texts.forEach(list::add);
    }
    return changed;
  }
}
