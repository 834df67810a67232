package jp.enishi.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Folds a name to the key by which it is found and compared. The same code makes the keys that are
 * stored and the keys that are asked for; the text a person typed is never replaced by its key.
 *
 * <p>㈱髙橋製作所, 株式会社高橋製作所 and (株)高橋製作所 have one key; so have ﾌｭｰﾁｬｰ・ｻｰﾊﾞｰ and フューチャーサーバ, キヤノン and
 * キャノン, さとう and サトウ. The key has lower-case letters, digits, large katakana and kanji in their
 * everyday form: no spaces, punctuation or long-vowel marks. Different names may share a key (ビル,
 * ビール), so equal keys suggest and never prove.
 */
public final class JapaneseKey {
  private JapaneseKey() {}

  /**
   * The key without the company form. A text that is nothing but a company form keeps it, and one
   * of symbols only keeps those, so the key is empty only for blank text. Folding a key again
   * changes nothing.
   */
  public static String of(String text) {
    String key = once(text);
    while (!Folding.isSettled(key)) {
      // what stood between two characters is gone now, so they may join or make a company form
      String again = once(key);
      if (again.equals(key)) {
        return key;
      }
      key = again;
    }
    return key;
  }

  /** The key with the company form in it: 株式会社山田 stays so, and ㈱山田 becomes 株山田. */
  public static String keepingForm(String text) {
    String key = onceKeepingForm(Folding.fold(text));
    while (!Folding.isSettled(key)) {
      String again = onceKeepingForm(Folding.fold(key));
      if (again.equals(key)) {
        return key;
      }
      key = again;
    }
    return key;
  }

  /**
   * The keys of the words of a query; all of them must be found. A query of a company form alone
   * (株式会社) is searched as typed. Blank text gives an empty list.
   */
  public static List<String> ofQuery(String query) {
    String folded = Folding.fold(query);
    List<String> words = words(CompanyForms.withoutMarks(folded), true);
    if (words.isEmpty()) {
      words = words(folded, false);
    }
    if (words.isEmpty()) {
      String symbols = of(query);
      return symbols.isEmpty() ? List.of() : List.of(symbols);
    }
    return List.copyOf(words);
  }

  /**
   * Every character and every two neighbouring characters of a key, sorted, each once. Keys of
   * several texts may be joined by a line break: no gram spans it.
   */
  public static List<String> grams(String key) {
    TreeSet<String> grams = new TreeSet<>();
    int i = 0;
    while (i < key.length()) {
      int end = key.offsetByCodePoints(i, 1);
      if (key.charAt(i) != '\n') {
        grams.add(key.substring(i, end));
        if (end < key.length() && key.charAt(end) != '\n') {
          grams.add(key.substring(i, key.offsetByCodePoints(end, 1)));
        }
      }
      i = end;
    }
    return List.copyOf(grams);
  }

  private static String once(String text) {
    String folded = Folding.fold(text);
    String unmarked = CompanyForms.withoutMarks(folded);
    String key = CompanyForms.withoutWords(Folding.squeeze(unmarked));
    if (!key.isEmpty()) {
      return key;
    }
    String form = onceKeepingForm(unmarked);
    return form.isEmpty() ? onceKeepingForm(folded) : form;
  }

  private static String onceKeepingForm(String folded) {
    String key = Folding.squeeze(folded);
    return key.isEmpty() ? symbols(folded) : key;
  }

  /**
   * What is left of a name like ☆☆☆: better a key of symbols than a record that cannot be found.
   */
  private static String symbols(String folded) {
    return folded.replace(" ", "");
  }

  private static List<String> words(String folded, boolean withoutForm) {
    List<String> words = new ArrayList<>();
    for (String part : folded.split(" ")) {
      String word = Folding.squeeze(part);
      if (withoutForm) {
        word = CompanyForms.withoutWords(word);
      }
      if (!word.isEmpty()) {
        words.add(Folding.isSettled(word) ? word : withoutForm ? of(word) : keepingForm(word));
      }
    }
    return words;
  }
}
