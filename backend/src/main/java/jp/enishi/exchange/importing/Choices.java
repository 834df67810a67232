package jp.enishi.exchange.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.exchange.mapping.WordLines;
import jp.enishi.platform.text.JapaneseKey;

/** The fields that hold one of a few values, and the words people write for them. */
final class Choices {
  private static final Choices SHIPPED = new Choices();

  private final Map<String, Map<String, String>> values = new HashMap<>();
  private final Map<String, Boolean> marks = new HashMap<>();

  private Choices() {
    WordLines.of("choices.txt").forEach(this::add);
  }

  private void add(WordLines.Line line) {
    int last = line.name().lastIndexOf('.');
    for (String word : line.words()) {
      if (last < 0) {
        marks.put(mark(word), line.name().equals("yes"));
      } else {
        values
            .computeIfAbsent(line.name().substring(0, last), _ -> new HashMap<>())
            .put(key(word), line.name().substring(last + 1));
      }
    }
  }

  static boolean known(Kind kind, String field) {
    return SHIPPED.values.containsKey(kind + "." + field);
  }

  static Optional<String> read(Kind kind, String field, String text) {
    Map<String, String> words = SHIPPED.values.getOrDefault(kind + "." + field, Map.of());
    return Optional.ofNullable(words.get(key(text)));
  }

  /** A mark, a word or a number that says yes or no. */
  static Optional<Boolean> yesOrNo(String text) {
    return Optional.ofNullable(SHIPPED.marks.get(mark(text)));
  }

  private static String mark(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static String key(String text) {
    return JapaneseKey.keepingForm(text).toLowerCase(Locale.ROOT);
  }
}
