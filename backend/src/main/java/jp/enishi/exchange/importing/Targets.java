package jp.enishi.exchange.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.enishi.exchange.mapping.ColumnSynonyms;
import jp.enishi.exchange.mapping.Target;
import jp.enishi.platform.problem.Messages;
import org.jspecify.annotations.Nullable;

/** The targets a column can be mapped to, by their written form. */
final class Targets {
  private static final Map<String, Target> ALL = new TreeMap<>();
  private static final Set<String> NAMES =
      Set.of(
          "company.id",
          "company.name",
          "company.corporateNumber",
          "person.id",
          "person.name",
          "person.familyName",
          "person.memberNumber",
          "deal.id",
          "deal.title",
          "deal.code",
          "product.id",
          "product.name",
          "product.code",
          "contract.id",
          "contract.title",
          "contract.code",
          "activity.id",
          "activity.occurredAt",
          "task.id",
          "task.title");

  static {
    ColumnSynonyms.shipped().targets().forEach(target -> ALL.put(target.toString(), target));
  }

  private Targets() {}

  static @Nullable Target of(String text) {
    return ALL.get(text);
  }

  /**
   * The target that writes a field of the details: {@code ownerId} is {@code owner}, {@code
   * coOwnerIds} is {@code coOwners}.
   */
  static @Nullable String written(Target.Kind kind, String field) {
    String target = kind + "." + field.replaceFirst("(?<=.)Id(s?)$", "$1");
    return ALL.containsKey(target) ? target : null;
  }

  /** Whether the target tells which record a row is about. */
  static boolean names(String target) {
    return NAMES.contains(target);
  }

  static String label(Target target, Locale language) {
    return Messages.of("exchange.target." + target, List.of(), language);
  }

  static List<ImportTarget> all(Locale language) {
    return ColumnSynonyms.shipped().targets().stream()
        .map(
            t ->
                new ImportTarget(
                    t.toString(), t.kind(), label(t, language), t.isRepeatable(), t.isComposed()))
        .toList();
  }
}
