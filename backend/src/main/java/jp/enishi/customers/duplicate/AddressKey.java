package jp.enishi.customers.duplicate;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.text.JapaneseKey;
import org.jspecify.annotations.Nullable;

/**
 * An address for comparing: 丸の内一丁目2番3号 and 丸ノ内1-2-3 have one key. Only down to the house number,
 * for buildings are written in too many ways.
 */
final class AddressKey {
  private static final Pattern NUMBER_BEFORE_UNIT =
      Pattern.compile("([〇一二三四五六七八九十]{1,4})(?=丁目|番|号)");
  private static final Pattern UNIT = Pattern.compile("(?<=[0-9])(?:丁目|番地の?|番|号|の)(?=[0-9]?)");
  private static final Pattern NOT_DIGITS = Pattern.compile("[^0-9]+");
  private static final Pattern DASH = Pattern.compile("(?<=[0-9])[‐‑‒–—―−ー─━ｰ]");

  private AddressKey() {}

  /** Null unless the address is known down to a number. */
  static @Nullable String of(
      @Nullable String prefecture, @Nullable String city, @Nullable String street) {
    if (city == null || street == null) {
      return null;
    }
    String plain = Normalizer.normalize(street, Normalizer.Form.NFKC);
    plain = NUMBER_BEFORE_UNIT.matcher(plain).replaceAll(m -> Integer.toString(number(m.group())));
    plain = UNIT.matcher(plain).replaceAll("-");
    plain = DASH.matcher(plain).replaceAll("-");
    Matcher digits = Pattern.compile("[0-9]").matcher(plain);
    if (!digits.find()) {
      return null;
    }
    String town = JapaneseKey.keepingForm(plain.substring(0, digits.start()));
    String house =
        NOT_DIGITS
            .matcher(plain.substring(digits.start()))
            .replaceAll(" ")
            .strip()
            .replace(' ', '-');
    return JapaneseKey.keepingForm((prefecture == null ? "" : prefecture) + city)
        + "/"
        + town
        + "/"
        + house;
  }

  /** 二十三 → 23. */
  private static int number(String kanji) {
    int value = 0;
    int digit = 0;
    for (int i = 0; i < kanji.length(); i++) {
      char c = kanji.charAt(i);
      if (c == '十') {
        value += Math.max(digit, 1) * 10;
        digit = 0;
      } else {
        digit = digit * 10 + "〇一二三四五六七八九".indexOf(c);
      }
    }
    return value + digit;
  }
}
