package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.problem.Messages;
import jp.enishi.tasks.task.OnHoliday;
import jp.enishi.tasks.task.Recurrence;

/** How a task comes again, in words: 毎月25日（休日は前営業日）. */
final class RecurrenceWords {

  private RecurrenceWords() {}

  static String of(JsonNode value, Locale language) {
    if (!value.isObject()) {
      return "";
    }
    Recurrence rule = Rows.read(value, Recurrence.class);
    int interval = rule.interval() == null ? 1 : rule.interval();
    String words =
        word(
            rule.every() + (interval > 1 ? "Of" : ""),
            language,
            "" + interval,
            rule.weekday() == null ? "" : word("weekday." + rule.weekday(), language),
            "" + rule.dayOfMonth(),
            "" + rule.month());
    if (rule.onHoliday() != null && rule.onHoliday() != OnHoliday.keep) {
      words = word("onHoliday." + rule.onHoliday(), language, words);
    }
    return rule.until() == null ? words : word("until", language, words, "" + rule.until());
  }

  private static String word(String code, Locale language, String... parts) {
    return Messages.of("exchange.recurrence." + code, List.of(parts), language);
  }
}
