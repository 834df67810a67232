package jp.enishi.exchange.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.exchange.file.ExcelFormats.Moment;
import jp.enishi.exchange.file.ExcelFormats.Padded;

/** Turns what a workbook stores into the text that a person sees in the cell. */
final class ExcelValues {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final long LAST_DAY = 2_958_465; // 9999-12-31
  private static final int LARGEST_EXPONENT = 308;

  /** No program writes a number or a day longer than this; reading them would take its time. */
  private static final int LONGEST = 400;

  /** Excel keeps and shows 15 digits; what a file has beyond them is binary noise. */
  private static final MathContext DIGITS = new MathContext(15);

  private final ExcelFormats formats;
  private final boolean from1904;

  ExcelValues(ExcelFormats formats, boolean from1904) {
    this.formats = formats;
    this.from1904 = from1904;
  }

  /** Excel writes characters that XML forbids, and the underscore before such text, as _xHHHH_. */
  static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    // A line end of Windows in one cell; the line feed behind it is kept.
    Matcher matcher = ESCAPED.matcher(text.replace("_x000D_\n", "\n"));
    StringBuilder plain = new StringBuilder(text.length());
    while (matcher.find()) {
      char c = (char) Integer.parseInt(matcher.group(1), 16);
      matcher.appendReplacement(plain, Matcher.quoteReplacement("" + c));
    }
    return matcher.appendTail(plain).toString();
  }

  Cell number(String raw, int style) {
    if (raw.length() > LONGEST) {
      return new Cell(Cell.Kind.ERROR, "#NUM!");
    }
    BigDecimal number;
    try {
      number = new BigDecimal(raw.strip());
    } catch (NumberFormatException e) {
      return new Cell(Cell.Kind.ERROR, "#NUM!");
    }
    // Such a number would take gigabytes when written out; Excel itself ends at 1E308.
    if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT + 1) {
      return new Cell(Cell.Kind.ERROR, "#NUM!");
    }
    number = number.round(DIGITS);
    return switch (formats.of(style)) {
      case Moment _ -> moment(number);
      case Padded padded -> padded(number, padded.pattern());
      default -> new Cell(Cell.Kind.NUMBER, plain(number));
    };
  }

  /** A day that is written as such. */
  static Cell day(String raw) {
    return raw.length() > LONGEST
        ? new Cell(Cell.Kind.ERROR, "#VALUE!")
        : new Cell(Cell.Kind.DATE, raw.strip().replaceAll("T00:00(:00.*)?$", ""));
  }

  private static String plain(BigDecimal number) {
    String text = number.toPlainString();
    if (text.contains(".")) {
      text = text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
    return text.equals("-0") ? "0" : text;
  }

  private Cell moment(BigDecimal serial) {
    long days = serial.longValue();
    if (serial.signum() < 0 || days > LAST_DAY) {
      return new Cell(Cell.Kind.NUMBER, plain(serial));
    }
    long seconds =
        serial
            .subtract(BigDecimal.valueOf(days))
            .multiply(BigDecimal.valueOf(86_400))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    LocalTime time = LocalTime.ofSecondOfDay(Math.min(seconds, 86_399));
    if (days == 0 && !from1904) {
      return new Cell(Cell.Kind.DATE, time.toString());
    }
    LocalDate date = date(days);
    return new Cell(
        Cell.Kind.DATE,
        time.equals(LocalTime.MIDNIGHT)
            ? date.toString()
            : LocalDateTime.of(date, time).toString());
  }

  /** The calendar of 1900 counts a 29 February that never was, so days after it are one less. */
  private LocalDate date(long days) {
    if (from1904) {
      return LocalDate.of(1904, 1, 1).plusDays(days);
    }
    return LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
  }

  private static Cell padded(BigDecimal number, String pattern) {
    String digits = plain(number);
    long zeros = pattern.chars().filter(c -> c == '0').count();
    if (digits.startsWith("-") || digits.contains(".")) {
      return new Cell(Cell.Kind.NUMBER, digits);
    }
    digits = "0".repeat((int) Math.max(0, zeros - digits.length())) + digits;
    StringBuilder shown = new StringBuilder();
    int rest = digits.length();
    for (int i = pattern.length() - 1; i >= 0; i--) {
      shown.append(pattern.charAt(i) == '0' ? digits.charAt(--rest) : pattern.charAt(i));
    }
    return new Cell(Cell.Kind.TEXT, digits.substring(0, rest) + shown.reverse());
  }
}
