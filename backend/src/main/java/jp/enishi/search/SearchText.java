package jp.enishi.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.enishi.platform.text.JapaneseKey;
import org.jspecify.annotations.Nullable;

/**
 * The searchable text of one record: a folded key and its grams. Japanese is cut into 1- and
 * 2-grams; runs of Latin letters also into 3-grams and runs of digits into 4-grams, because two
 * letters or digits are in every mail address and phone number.
 */
public final class SearchText {

  static final int LATIN = 3;
  static final int DIGITS = 4;
  static final Pattern LATIN_RUN = Pattern.compile("[a-z0-9@_+]{3,}");
  static final Pattern DIGIT_RUN = Pattern.compile("[0-9]{4,}");

  private final List<String> parts = new ArrayList<>();
  private final Set<String> grams = new LinkedHashSet<>();

  /** A name or its reading, with or without a company form. */
  public SearchText name(@Nullable String name) {
    if (name != null && !name.isBlank()) {
      add(JapaneseKey.of(name));
      add(JapaneseKey.keepingForm(name));
    }
    return this;
  }

  /**
   * A phone number, corporate number or member number: found by any four digits in a row, or as it
   * is written.
   */
  public SearchText number(@Nullable String number) {
    if (number != null && !number.isBlank()) {
      runs(part(JapaneseKey.keepingForm(number)));
    }
    return this;
  }

  /** A mail address: found by any three letters in a row. */
  public SearchText mail(@Nullable String mail) {
    return number(mail);
  }

  public String key() {
    return String.join("\n", parts);
  }

  public List<String> grams() {
    List<String> all = new ArrayList<>(grams);
    all.addAll(beginnings(key()));
    return List.copyOf(all);
  }

  /** The first gram of a key, and its first character, as grams of their own. */
  private static List<String> beginnings(String key) {
    int[] points = key.codePoints().limit(2).toArray();
    return IntStream.rangeClosed(1, points.length).mapToObj(n -> beginning(key, n)).toList();
  }

  /** The gram for a key that begins with so many characters of a text: none has a line break. */
  static String beginning(String text, int characters) {
    return "\n" + text.substring(0, text.offsetByCodePoints(0, characters));
  }

  private void add(String key) {
    if (!key.isEmpty() && !parts.contains(key)) {
      grams.addAll(JapaneseKey.grams(part(key)));
      runs(key);
    }
  }

  private String part(String key) {
    parts.add(key);
    return key;
  }

  private void runs(String key) {
    grams.addAll(runs(key, LATIN_RUN, LATIN));
    grams.addAll(runs(key, DIGIT_RUN, DIGITS));
  }

  static List<String> runs(String key, Pattern run, int length) {
    List<String> found = new ArrayList<>();
    for (Matcher runs = run.matcher(key); runs.find(); ) {
      String text = runs.group();
      for (int i = 0; i + length <= text.length(); i++) {
        found.add(text.substring(i, i + length));
      }
    }
    return found;
  }
}
