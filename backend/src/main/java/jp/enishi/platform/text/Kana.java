package jp.enishi.platform.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Furigana: full-width katakana with the long-vowel mark kept (サトー), so that names sort as JIS X
 * 4061 wants.
 */
public final class Kana {
  private static final Pattern HYPHEN_IN_KANA =
      Pattern.compile("(?<=[ァ-ヺー])[-‐‑‒–—―−─━~〜](?=[ァ-ヺー]|$|\\s)");
  private static final Pattern NOT_KANA = Pattern.compile("[\\p{IsHan}&&[^〇]]");

  private Kana() {}

  /**
   * Hiragana and half-width katakana in full-width katakana, letters and digits in half width, one
   * space between words. Anything else stays.
   */
  public static String toKatakana(String text) {
    String ordinary = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder katakana = new StringBuilder(ordinary.length());
    for (int i = 0; i < ordinary.length(); i++) {
      char c = ordinary.charAt(i);
      katakana.append((c >= 'ぁ' && c <= 'ゖ') || c == 'ゝ' || c == 'ゞ' ? (char) (c + 0x60) : c);
    }
    String joined = Normalizer.normalize(katakana, Normalizer.Form.NFKC);
    return PlainText.trim(
        HYPHEN_IN_KANA.matcher(joined).replaceAll("ー").replaceAll("[ \\t\\r\\n]+", " "));
  }

  /** Reads furigana; kanji in it are kept with a remark. */
  public static Reading<String> read(String text, int max) {
    return switch (PlainText.clean(text, max)) {
      case Reading.Refused<String> refused -> refused;
      case Reading.Doubtful<String> doubtful -> doubtful;
      case Reading.Fine<String>(String clean) -> {
        String kana = toKatakana(clean);
        if (kana.codePointCount(0, kana.length()) > max) {
          yield Reading.refused("text.plain.tooLong", max);
        }
        yield NOT_KANA.matcher(kana).find()
            ? Reading.doubtful(kana, "text.kana.kanji")
            : Reading.fine(kana);
      }
    };
  }

  /** Reads a company's furigana; the company form is left out (カブシキガイシャ ヤマダ, カ）ヤマダ, ヤマダ㈱). */
  public static Reading<String> readOfCompany(String text, int max) {
    return PlainText.clean(text, max) instanceof Reading.Fine<String>(String clean)
        ? read(LegalForm.in(clean).map(LegalForm.Found::bareName).orElse(clean), max)
        : read(text, max);
  }

  /**
   * The row of the kana table a reading begins with; OTHER for letters, digits, kanji and blank
   * text.
   */
  public static KanaRow row(String kana) {
    String key = Folding.squeeze(Folding.fold(kana));
    return key.isEmpty() ? KanaRow.OTHER : KanaRow.of(key.charAt(0));
  }
}
