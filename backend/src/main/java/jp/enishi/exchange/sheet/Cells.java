package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.enishi.platform.problem.Messages;

/** How values are written into cells, so that reading a file gives the same values again. */
final class Cells {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String YES = "○";
  private static final int LAST_DAY = 31;

  private Cells() {}

  /** Texts, days, numbers, marks and lists as they are. */
  static String plain(JsonNode value) {
    if (isNothing(value)) {
      return "";
    }
    if (value.isArray()) {
      return list(value);
    }
    if (value.isBoolean()) {
      return value.asBoolean() ? YES : "";
    }
    return value.isFloatingPointNumber() ? number(value.decimalValue()) : value.asText();
  }

  /** A number without an exponent and without zeros that say nothing. */
  static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** A moment by the clock of Japan. */
  static String moment(JsonNode value) {
    return isNothing(value)
        ? ""
        : OffsetDateTime.parse(value.asText()).atZoneSameInstant(TOKYO).format(MOMENT);
  }

  /** One of a few values, in words. */
  static String choice(String choice, JsonNode value, Locale language) {
    return isNothing(value) ? "" : word(choice + "." + value.asText(), language);
  }

  /** A day of the month, of which 31 stands for the last. */
  static String dayOfMonth(JsonNode value, Locale language) {
    return isNothing(value)
        ? ""
        : value.asInt() == LAST_DAY ? word("lastDay", language) : value.asText();
  }

  private static String word(String choice, Locale language) {
    return Messages.of("exchange.choice." + choice, List.of(), language);
  }

  private static boolean isNothing(JsonNode value) {
    return value.isNull() || value.isMissingNode();
  }

  /**
   * One item a line: a line end cannot stand within an item. A lone item with a separator in it
   * ends with one.
   */
  private static String list(JsonNode items) {
    String joined =
        StreamSupport.stream(items.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("\n"));
    return items.size() == 1 && joined.matches(".*[、，,;；].*") ? joined + "\n" : joined;
  }
}
