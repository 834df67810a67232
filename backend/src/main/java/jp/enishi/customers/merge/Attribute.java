package jp.enishi.customers.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attribute of the records to merge, and whether the values of several can become one. */
record Attribute(String name, Combining combining) {

  /** How several values become one. */
  enum Combining {
    /** They cannot: one is chosen. */
    CHOSEN,
    /** Lists: what is in any of them. */
    UNITED,
    /** Long texts: one after the other. */
    JOINED
  }

  /** From this length on a text is prose, and two of them can stand one after the other. */
  private static final int PROSE = 2_000;

  static List<Attribute> of(Class<? extends Record> details) {
    return Arrays.stream(details.getRecordComponents()).map(Attribute::of).toList();
  }

  private static Attribute of(RecordComponent component) {
    Combining combining =
        List.class.isAssignableFrom(component.getType())
            ? Combining.UNITED
            : isProse(component) ? Combining.JOINED : Combining.CHOSEN;
    return new Attribute(component.getName(), combining);
  }

  private static boolean isProse(RecordComponent component) {
    Schema schema = component.getAccessor().getAnnotation(Schema.class);
    return component.getType() == String.class
        && schema != null
        && schema.maxLength() >= PROSE
        && schema.maxLength() < Integer.MAX_VALUE; // which stands for none
  }

  boolean isCombinable() {
    return combining != Combining.CHOSEN;
  }

  /** All values as one; those that are blank add nothing. */
  JsonNode combined(List<@Nullable JsonNode> values) {
    if (combining == Combining.JOINED) {
      return TextNode.valueOf(
          values.stream()
              .filter(v -> v != null)
              .map(JsonNode::asText)
              .distinct()
              .collect(Collectors.joining("\n\n")));
    }
    Set<JsonNode> united = new LinkedHashSet<>();
    values.stream().filter(v -> v != null).forEach(list -> list.forEach(united::add));
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    united.forEach(all::add);
    return all;
  }
}
