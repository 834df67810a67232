package jp.enishi.platform.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone or fax number.
 *
 * @param shown as typed, in ordinary half-width characters; the grouping of the digits is the
 *     typist's
 * @param e164 for matching and dialling, e.g. +81312345678; null when the digits are no number of
 *     the plan
 * @param extension digits of 内線, or empty
 */
public record PhoneNumber(String shown, @Nullable String e164, String extension) {
  private static final int MAX = 60;
  private static final int JAPAN = 81;
  private static final PhoneNumberUtil PLAN = PhoneNumberUtil.getInstance();
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:tel|fax|phone|電話番号|電話|携帯電話|携帯|ファックス|代表)\\s*[:.]?\\s*(?=[+(\\d])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXTENSION =
      Pattern.compile(
          "[(,;\\s]*(?:内線|ext(?:ension)?\\.?|#)\\s*[:.]?\\s*(\\d{1,7})\\s*\\)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARKS = Pattern.compile("\\(?(?:代表|代|直通|直)\\)?$");
  private static final Pattern SEVERAL =
      Pattern.compile("(\\+?[\\d][\\d() -]{7,}\\d)\\s*[/,、・;\\s]\\s*(?=\\(?\\+?0\\d[\\d() -]{7,})");
  private static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?e\\+?\\d+");

  /** Reads a number of Japan, or of another country when it begins with +. */
  public static Reading<PhoneNumber> read(String text) {
    String typed = hyphenated(PlainText.ordinary(text));
    if (typed.length() > MAX) {
      return Reading.refused("text.plain.tooLong", MAX);
    }
    if (EXPONENT.matcher(typed.toLowerCase(Locale.ROOT)).matches()) {
      return Reading.refused("text.spreadsheet.exponent");
    }
    if (!PlainText.clean(typed, MAX).remark().isEmpty()) {
      return Reading.refused("text.plain.control");
    }
    String shown = LABEL.matcher(typed).replaceFirst("");
    if (shown.chars().filter(PhoneNumber::isDigit).count() < 2) {
      return Reading.refused("text.phone.noDigits");
    }
    return withoutExtension(shown);
  }

  /** The digits alone, for search. */
  public String digits() {
    return digitsOf(shown);
  }

  private static String digitsOf(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  /**
   * The number grouped by the plan (03-1234-5678, 03-1234-5678 内線123). As typed when the plan does
   * not know it or when more was typed than one number, so that nothing is lost.
   */
  public String formatted() {
    String number = EXTENSION.matcher(shown).replaceFirst("");
    return parsed(number)
        .filter(PLAN::isValidNumber)
        .map(PhoneNumber::grouped)
        .filter(grouped -> number.matches("\\+?[0-9() -]*"))
        .filter(grouped -> number.startsWith("+") || digitsOf(grouped).equals(digitsOf(number)))
        .map(grouped -> extension.isEmpty() ? grouped : grouped + " 内線" + extension)
        .orElse(shown);
  }

  private static String grouped(Phonenumber.PhoneNumber number) {
    return PLAN.format(
        number,
        number.getCountryCode() == JAPAN
            ? PhoneNumberFormat.NATIONAL
            : PhoneNumberFormat.INTERNATIONAL);
  }

  private static Reading<PhoneNumber> withoutExtension(String shown) {
    Matcher matcher = EXTENSION.matcher(shown);
    String extension = "";
    String number = shown;
    if (matcher.find()) {
      extension = matcher.group(1);
      number = shown.substring(0, matcher.start()) + " " + shown.substring(matcher.end());
    }
    number = REMARKS.matcher(number.strip()).replaceFirst("").strip();
    Matcher several = SEVERAL.matcher(number);
    if (several.find()) {
      String first = e164(several.group(1));
      return Reading.doubtful(new PhoneNumber(shown, first, extension), "text.phone.several");
    }
    return judged(shown, number, extension);
  }

  private static Reading<PhoneNumber> judged(String shown, String number, String extension) {
    if (isInPlan(number)) {
      if (number.startsWith("0") || number.startsWith("+") || number.startsWith("(")) {
        return Reading.fine(new PhoneNumber(shown, e164(number), extension));
      }
      if (number.matches("[1-9]\\d{8,9}") && isInPlan("0" + number)) {
        String repaired = new PhoneNumber("0" + number, e164("0" + number), "").formatted();
        return Reading.doubtful(
            new PhoneNumber(
                repaired + (extension.isEmpty() ? "" : " 内線" + extension),
                e164("0" + number),
                extension),
            "text.phone.zeroRestored");
      }
    }
    return Reading.doubtful(
        new PhoneNumber(shown, e164(number), extension), "text.phone.unassigned");
  }

  private static boolean isInPlan(String number) {
    return parsed(number).filter(PLAN::isValidNumber).isPresent();
  }

  private static @Nullable String e164(String number) {
    return parsed(number)
        .filter(PLAN::isPossibleNumber)
        .map(parsed -> PLAN.format(parsed, PhoneNumberFormat.E164))
        .orElse(null);
  }

  private static Optional<Phonenumber.PhoneNumber> parsed(String number) {
    try {
      return Optional.of(PLAN.parse(number, "JP"));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static String hyphenated(String text) {
    return text.replaceAll("[‐‑‒–—―−ー─━ｰ]", "-");
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
