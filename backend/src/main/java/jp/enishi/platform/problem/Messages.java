package jp.enishi.platform.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import jp.enishi.platform.text.Remark;

/**
 * Sentences for people. The first part of a code names the bundle: {@code text.phone.short} stands
 * in {@code messages/text_ja.properties}.
 */
public final class Messages {

  private Messages() {}

  /** The languages Enishi speaks, the first one when a caller asks for none of them. */
  public static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

  public static String of(Remark remark, Locale language) {
    return of(remark.code(), remark.args(), language);
  }

  public static String of(String code, List<String> args, Locale language) {
    String area = code.substring(0, Math.max(0, code.indexOf('.')));
    try {
      String pattern =
          ResourceBundle.getBundle(
                  "messages/" + area,
                  language,
                  ResourceBundle.Control.getNoFallbackControl(
                      ResourceBundle.Control.FORMAT_PROPERTIES))
              .getString(code);
      return new MessageFormat(pattern, language).format(args.toArray());
    } catch (MissingResourceException e) {
      return code;
    }
  }

  /**
   * The language of an Accept-Language header; Japanese when it asks for nothing we speak or cannot
   * be read.
   */
  public static Locale language(@org.jspecify.annotations.Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > 200) {
      return LANGUAGES.getFirst();
    }
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
      return best == null ? LANGUAGES.getFirst() : best;
    } catch (IllegalArgumentException e) {
      return LANGUAGES.getFirst();
    }
  }
}
