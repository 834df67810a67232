package jp.enishi.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.Remark;

/**
 * What somebody typed, as a condition on {@code search.search_doc}: every word must be there, in
 * any width, kana or kanji form.
 */
public final class SearchQuery {

  private static final int LONGEST = 100;

  private final List<String> words;

  private SearchQuery(List<String> words) {
    this.words = words;
  }

  /**
   * Reads a query.
   *
   * @param parameter the parameter's name, for the problem when the text is too long
   */
  public static SearchQuery of(String parameter, String text) {
    if (text.length() > LONGEST) {
      throw ProblemException.invalid(
          "?" + parameter, new Remark("problem.field.long", List.of(Integer.toString(LONGEST))));
    }
    return new SearchQuery(JapaneseKey.ofQuery(text));
  }

  /** Nothing to look for: only blanks and marks were typed. */
  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** The condition on the document with the alias {@code d}. */
  public String condition() {
    return conditionOn("d.grams");
  }

  /** The condition with another expression for the document's grams. */
  String conditionOn(String grams) {
    StringJoiner all = new StringJoiner(" and ").add(grams + " @> :searchGrams");
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).length() > 2) {
        all.add("d.key like :searchWord" + i);
      }
    }
    return all.toString();
  }

  /** The condition for the rows of a table alias whose documents are of a kind. */
  public String condition(String alias, String kind) {
    return "%s.id in (select d.record_id from search.search_doc d where d.kind = '%s' and %s)"
        .formatted(alias, kind, condition());
  }

  public Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.length() > 2) {
        parameters.put("searchWord" + i, "%" + like(word) + "%");
      }
    }
    parameters.put("searchGrams", grams().toArray(String[]::new));
    return parameters;
  }

  /** All grams the query is made of; a record that lacks one is none of its hits. */
  Set<String> grams() {
    Set<String> grams = new LinkedHashSet<>();
    words.forEach(word -> grams.addAll(grams(word)));
    return grams;
  }

  /**
   * The grams of the records that begin with the first word. The gram that begins a key is in it
   * also without its line break: asked for both, the database would take two conditions for two.
   */
  Set<String> gramsOfBeginning() {
    String first = words.getFirst();
    String beginning =
        SearchText.beginning(first, Math.min(2, first.codePointCount(0, first.length())));
    Set<String> grams = grams();
    grams.remove(beginning.substring(1));
    grams.add(beginning);
    return grams;
  }

  /** A LIKE pattern of what begins with the first word. */
  String prefix() {
    return like(words.getFirst()) + "%";
  }

  private static List<String> grams(String word) {
    if (SearchText.DIGIT_RUN.matcher(word).matches()) {
      return SearchText.runs(word, SearchText.DIGIT_RUN, SearchText.DIGITS);
    }
    if (SearchText.LATIN_RUN.matcher(word).matches()
        && !word.chars().allMatch(Character::isDigit)) {
      return SearchText.runs(word, SearchText.LATIN_RUN, SearchText.LATIN);
    }
    int[] points = word.codePoints().toArray();
    return points.length == 1
        ? List.of(word)
        : java.util.stream.IntStream.range(0, points.length - 1)
            .mapToObj(i -> new String(points, i, 2))
            .distinct()
            .toList();
  }

  private static String like(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
