package jp.enishi.exchange.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.enishi.platform.text.JapaneseKey;

/**
 * Knows the words that offices write above their columns, whatever their width, case or hyphens.
 */
public final class ColumnSynonyms {
  private static final Pattern MARKS =
      Pattern.compile(
          "[※*＊★☆●◆■]|[(（【\\[［](必須|任意|要|半角|全角|カナ|カタカナ|ｶﾅ|ｶﾀｶﾅ)[^)）】\\]］]*[)）】\\]］]|[(（](単位[:：]?)?(円|千円|万円|百万円|税抜|税抜き|税別)[)）]");
  private static final int SHORTEST_PART = 2;
  private static final String LEFT_OUT = "-";
  private static final ColumnSynonyms SHIPPED = new ColumnSynonyms();

  private final Map<String, List<Target>> byKey = new LinkedHashMap<>();
  private final Set<Target> targets = new LinkedHashSet<>();
  private final Set<String> leftOut = new HashSet<>();

  private ColumnSynonyms() {
    WordLines.of("synonyms.txt").forEach(this::add);
  }

  /** The words that come with the product. */
  public static ColumnSynonyms shipped() {
    return SHIPPED;
  }

  /** Every target a column can have, in the order of the file. */
  public Set<Target> targets() {
    return java.util.Collections.unmodifiableSet(targets);
  }

  /** What the whole text of a header can mean; several when the words are ambiguous. */
  List<Target> exactly(String header) {
    return byKey.getOrDefault(key(header), List.of());
  }

  /** What it can mean on a sheet about a subject. */
  List<Target> exactly(String header, Subject subject) {
    return of(subject, exactly(header));
  }

  /** Whether it is the header of what our exports show and nobody writes, such as a sum. */
  boolean isLeftOut(String header) {
    return leftOut.contains(key(header));
  }

  /** What a header may mean that has a known word at its end or start: お取引先様電話番号. */
  List<Target> partly(String header, Subject subject) {
    String key = key(header);
    List<Target> best = List.of();
    int longest = SHORTEST_PART;
    for (Map.Entry<String, List<Target>> word : byKey.entrySet()) {
      String known = word.getKey();
      boolean fits = key.endsWith(known) || key.startsWith(known);
      if (fits && known.length() > longest && known.length() < key.length()) {
        List<Target> meant = of(subject, word.getValue());
        if (!meant.isEmpty()) {
          best = meant;
          longest = known.length();
        }
      }
    }
    return best;
  }

  private static List<Target> of(Subject subject, List<Target> targets) {
    return targets.stream().filter(subject::has).toList();
  }

  /** The company's form must stay in the key: 法人 and 会社 are words of headers, not of names. */
  static String key(String header) {
    String kept = MARKS.matcher(header).replaceAll(match -> kana(match.group()));
    return JapaneseKey.keepingForm(kept);
  }

  /** （カナ） behind a name is no mark but makes it another column. */
  private static String kana(String mark) {
    return mark.contains("カナ") || mark.contains("ｶﾅ") ? "カナ" : "";
  }

  private void add(WordLines.Line line) {
    if (line.name().equals(LEFT_OUT)) {
      line.words().forEach(word -> leftOut.add(key(word)));
      return;
    }
    Target target = Target.of(line.name());
    targets.add(target);
    line.words().forEach(word -> add(word, target));
    add(target.toString(), target);
  }

  private void add(String word, Target target) {
    List<Target> known = byKey.computeIfAbsent(key(word), _ -> new ArrayList<>());
    if (!known.contains(target)) {
      known.add(target);
    }
  }
}
