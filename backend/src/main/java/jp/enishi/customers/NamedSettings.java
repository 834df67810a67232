package jp.enishi.customers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.journal.Change;
import org.jspecify.annotations.Nullable;

/**
 * Settings that records refer to, such as stages. The module that has them implements it, so that
 * histories tell their names and not their numbers. Everybody may know these names.
 */
public interface NamedSettings {

  /** The attribute that holds their ids. */
  String field();

  /** What they are called, those that are still there. */
  Map<UUID, String> names(Collection<UUID> ids);

  /** The changes with the names beside the ids. */
  default List<Change> named(List<Change> changes) {
    Set<UUID> mentioned = new HashSet<>();
    for (Change change : changes) {
      for (Change.Field field : change.fields()) {
        if (field.field().equals(field())) {
          mention(mentioned, field.before());
          mention(mentioned, field.after());
        }
      }
    }
    if (mentioned.isEmpty()) {
      return changes;
    }
    Map<UUID, String> names = names(mentioned);
    return changes.stream()
        .map(
            change ->
                change.with(
                    change.fields().stream()
                        .map(
                            f ->
                                f.field().equals(field())
                                    ? f.named(name(names, f.before()), name(names, f.after()))
                                    : f)
                        .toList()))
        .toList();
  }

  private static void mention(Set<UUID> mentioned, @Nullable JsonNode value) {
    if (value != null) {
      mentioned.add(UUID.fromString(value.asText()));
    }
  }

  private static @Nullable String name(Map<UUID, String> names, @Nullable JsonNode value) {
    return value == null ? null : names.get(UUID.fromString(value.asText()));
  }
}
