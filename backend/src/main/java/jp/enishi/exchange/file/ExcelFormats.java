package jp.enishi.exchange.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number formats of a workbook, as far as they tell what a number means: a date (also one shown
 * in the Japanese calendar), or a code with leading zeros.
 */
final class ExcelFormats {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.");
  private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)\\]");
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]*\\]");
  private static final Pattern NOT_DATE = Pattern.compile("general|g/標準|e[+-]|am/pm|a/p");
  private static final Pattern DATE = Pattern.compile("[ymdhsge]");
  private static final Pattern ZEROS = Pattern.compile("0[0-]*0");

  /** What a number under a format is. */
  sealed interface Meaning permits Plain, Moment, Padded {}

  /** A number and nothing else. */
  record Plain() implements Meaning {}

  /** Days since the epoch of the workbook. */
  record Moment() implements Meaning {}

  /** A code shown with at least as many digits as the pattern has zeros. */
  record Padded(String pattern) implements Meaning {}

  private static final Meaning PLAIN = new Plain();

  private final List<Meaning> byStyle;

  private ExcelFormats(List<Meaning> byStyle) {
    this.byStyle = byStyle;
  }

  static ExcelFormats read(@Nullable XmlPart styles) {
    List<Meaning> byStyle = new ArrayList<>();
    if (styles == null) {
      return new ExcelFormats(byStyle);
    }
    Map<Integer, String> codes = new HashMap<>();
    boolean cellStyles = false;
    try (styles) {
      while (styles.nextTag() && !styles.isEnd("cellXfs")) {
        if (styles.isStart("numFmt")) {
          String code = styles.attribute("formatCode");
          codes.put(styles.number("numFmtId", -1), code == null ? "" : code);
        } else if (styles.isStart("cellXfs")) {
          cellStyles = true;
        } else if (cellStyles && styles.isStart("xf")) {
          int id = styles.number("numFmtId", 0);
          byStyle.add(meaning(id, codes.get(id)));
        }
      }
    }
    return new ExcelFormats(byStyle);
  }

  Meaning of(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : PLAIN;
  }

  /** Formats 27 to 36 and 50 to 58 are the dates that Japanese Excel keeps without a code. */
  static Meaning meaning(int id, @Nullable String code) {
    boolean builtIn =
        (id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || (id >= 45 && id <= 47)
            || (id >= 50 && id <= 58);
    if (code == null) {
      return builtIn ? new Moment() : PLAIN;
    }
    String visible = code.split(";", -1)[0].toLowerCase(Locale.ROOT);
    String literal = visible.replace("\\-", "-").replace("\"-\"", "-");
    if (ZEROS.matcher(literal).matches()) {
      return new Padded(literal);
    }
    visible = QUOTED.matcher(visible).replaceAll("");
    visible = ELAPSED.matcher(visible).replaceAll("h");
    visible = BRACKETED.matcher(visible).replaceAll("");
    visible = NOT_DATE.matcher(visible).replaceAll("");
    return DATE.matcher(visible).find() ? new Moment() : PLAIN;
  }
}
