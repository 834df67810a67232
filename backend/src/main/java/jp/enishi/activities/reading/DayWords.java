package jp.enishi.activities.reading;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.time.FiscalYear;
import jp.enishi.platform.time.Holidays;
import jp.enishi.platform.time.JapaneseDate;
import org.jspecify.annotations.Nullable;

/** Days as they are said in a Japanese office: 来週火曜, 12/3(木), 3日後, 月末, 令和8年12月3日. */
final class DayWords {

  private static final String NUMBER = "([0-9]{1,3}|[一二三四五六七八九十]{1,3})";
  private static final String WEEKDAY = "([月火水木金土日])";
  private static final String OF_WEEKDAY = "(?: ?\\(?[月火水木金土日](?:曜日?)?\\)|[月火水木金土日]曜日?)?";
  private static final String TAIL = "(?:頃|ごろ|あたり)?(?:までに|まで|迄に|迄)?";
  private static final String PART = "(末|上旬|初旬|初め|頭|中旬|半ば|下旬|中)";

  /** 年末セール is no day. */
  private static final String NO_WORD =
      "(?!セール|処理|商戦|調整|イベント|キャンペーン|休|挨拶|ご挨拶|のご?挨拶|決算|締|進行|大掃除|年始)";

  private static final Map<String, Integer> SAID =
      Map.ofEntries(
          Map.entry("一昨日", -2),
          Map.entry("おととい", -2),
          Map.entry("昨日", -1),
          Map.entry("きのう", -1),
          Map.entry("今日", 0),
          Map.entry("本日", 0),
          Map.entry("当日", 0),
          Map.entry("きょう", 0),
          Map.entry("今朝", 0),
          Map.entry("先ほど", 0),
          Map.entry("先程", 0),
          Map.entry("さっき", 0),
          Map.entry("明日", 1),
          Map.entry("あした", 1),
          Map.entry("あす", 1),
          Map.entry("翌日", 1),
          Map.entry("明後日", 2),
          Map.entry("あさって", 2),
          Map.entry("明々後日", 3),
          Map.entry("しあさって", 3));

  private record Rule(Pattern pattern, Function<MatchResult, @Nullable DayPhrase> reading) {}

  private final LocalDate today;
  private final List<Rule> rules = new ArrayList<>();

  /**
   * Those of a day.
   *
   * @param yearStart in which month fiscal years begin
   */
  DayWords(LocalDate today, int yearStart) {
    this.today = today;
    rule("(明々後日|一昨日|明後日|昨日|今日|本日|当日|今朝|先ほど|先程|明日|翌日)", m -> in(SAID.getOrDefault(m.group(1), 0)));
    rule(
        "(?<![ぁ-ん])(おととい|しあさって|あさって|きのう|きょう|あした|あす|さっき)(?![ぁ-んァ-ヶー&&[^はのにも]])",
        m -> in(SAID.getOrDefault(m.group(1), 0)));
    rule("(今週|来週|再来週|先週|先々週|翌週)の?" + WEEKDAY + "曜日?", this::weekday);
    rule("(今週|来週|再来週|先週|先々週|翌週)の?" + WEEKDAY + "(?!\\p{IsHan})", this::weekday);
    rule("(今週|来週|再来週|先週|先々週|翌週)(末|中|明け|頭|初め|前半|後半)?", this::week);
    rule("週明け", m -> exactly(monday(1)));
    rule("週末" + NO_WORD, m -> exactly(onOrAfter(DayOfWeek.FRIDAY)));
    rule("(今月|来月|再来月|先月|翌月)の?([0-9]{1,2})日", m -> day(month(m.group(1)), m.group(2)));
    rule("(今月|来月|再来月|先月|翌月)" + PART + "?", m -> part(month(m.group(1)), m.group(2)));
    rule("月末" + NO_WORD, m -> part(month("今月"), "末"));
    rule("月初め?", m -> exactly(month("来月")));
    rule("年末" + NO_WORD, m -> exactly(LocalDate.of(today.getYear(), 12, 28)));
    rule("(?:年明け|年始)" + NO_WORD, m -> exactly(newYear()));
    rule("(?:年度末|期末)" + NO_WORD, m -> exactly(FiscalYear.of(today, yearStart).last()));
    rule(NUMBER + "営業日後", m -> exactly(businessDays(number(m.group(1)))));
    rule(NUMBER + "日(?:後|以内)", m -> in(number(m.group(1))));
    rule(NUMBER + "日前", m -> in(-number(m.group(1))));
    rule(NUMBER + "週間?(?:後|以内)", m -> in(7 * number(m.group(1))));
    rule(NUMBER + "週間?前", m -> in(-7 * number(m.group(1))));
    rule(NUMBER + "[かヶカケ箇]月(?:後|以内)", m -> exactly(today.plusMonths(number(m.group(1)))));
    rule(NUMBER + "[かヶカケ箇]月前", m -> exactly(today.minusMonths(number(m.group(1)))));
    rule(
        "(?:令和|平成|昭和|r)(?:[0-9]{1,2}|元)(?:年|[./-])[0-9]{1,2}(?:月|[./-])[0-9]{1,2}日?" + OF_WEEKDAY,
        m -> written(m.group()));
    rule(
        "(?<![0-9])[0-9]{4}(?:年|[./-])[0-9]{1,2}(?:月|[./-])[0-9]{1,2}日?" + OF_WEEKDAY,
        m -> written(m.group()));
    rule(
        "(来年|今年|昨年|去年)の?([0-9]{1,2})月([0-9]{1,2})日" + OF_WEEKDAY,
        m -> day(month(m.group(1), m.group(2)), m.group(3)));
    rule(
        "(来年|今年|昨年|去年)の?([0-9]{1,2})月" + PART + "?(?![期号度])",
        m -> part(month(m.group(1), m.group(2)), m.group(3)));
    rule(
        "(?<![0-9])([0-9]{1,2})月([0-9]{1,2})日" + OF_WEEKDAY, m -> monthDay(m.group(1), m.group(2)));
    rule(
        "(?<![0-9/.])([0-9]{1,2})/([0-9]{1,2})(?![0-9/])" + OF_WEEKDAY,
        m -> monthDay(m.group(1), m.group(2)));
    rule("(?<![0-9])([0-9]{1,2})月" + PART, m -> partOfNearest(m.group(1), m.group(2)));
    rule("(?<![0-9月])([0-9]{1,2})日(?![間後前目付以割程締])" + OF_WEEKDAY, m -> dayOfMonth(m.group(1)));
    rule("(?<!\\p{IsHan})" + WEEKDAY + "曜日?", m -> ofWeek(m.group(1)));
    rule("\\(" + WEEKDAY + "\\)", m -> ofWeek(m.group(1)));
  }

  private void rule(String pattern, Function<MatchResult, @Nullable DayPhrase> reading) {
    rules.add(new Rule(Pattern.compile(pattern + TAIL), reading));
  }

  /** The longest day that begins there. */
  @Nullable Token at(String text, int from, int to) {
    Token best = null;
    for (Rule rule : rules) {
      Matcher matcher = rule.pattern().matcher(text).region(from, to);
      matcher.useTransparentBounds(true);
      if (matcher.lookingAt() && (best == null || matcher.end() > best.to())) {
        DayPhrase day = read(rule, matcher);
        if (day != null) {
          best = new Token(from, matcher.end(), new Meaning.On(day));
        }
      }
    }
    return best;
  }

  private static @Nullable DayPhrase read(Rule rule, MatchResult match) {
    try {
      return rule.reading().apply(match);
    } catch (DateTimeException e) {
      return null; // there is no such day
    }
  }

  private DayPhrase exactly(LocalDate day) {
    return DayPhrase.exactly(day, today);
  }

  private DayPhrase in(int days) {
    return exactly(today.plusDays(days));
  }

  private @Nullable DayPhrase written(String text) {
    return JapaneseDate.read(text.replaceFirst(TAIL + "$", ""))
        .accepted()
        .map(this::exactly)
        .orElse(null);
  }

  private LocalDate monday(int weeks) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
  }

  private static int weeks(String said) {
    return switch (said) {
      case "来週", "翌週" -> 1;
      case "再来週" -> 2;
      case "先週" -> -1;
      case "先々週" -> -2;
      default -> 0;
    };
  }

  private DayPhrase weekday(MatchResult match) {
    return exactly(monday(weeks(match.group(1))).plusDays(index(match.group(2))));
  }

  private DayPhrase week(MatchResult match) {
    LocalDate monday = monday(weeks(match.group(1)));
    String part = match.group(2);
    if (part == null) {
      int weeks = weeks(match.group(1));
      return exactly(weeks > 0 ? monday : monday.plusDays(4));
    }
    return exactly(
        switch (part) {
          case "末", "中" -> monday.plusDays(4);
          case "明け" -> monday.plusWeeks(1);
          case "後半" -> monday.plusDays(3);
          default -> monday;
        });
  }

  private LocalDate onOrAfter(DayOfWeek day) {
    return today.with(TemporalAdjusters.nextOrSame(day));
  }

  private DayPhrase ofWeek(String weekday) {
    DayOfWeek day = DayOfWeek.of(index(weekday) + 1);
    return new DayPhrase(
        today.with(TemporalAdjusters.previousOrSame(day)),
        today.with(TemporalAdjusters.next(day)),
        DayPhrase.Lean.OPEN);
  }

  private static int index(String weekday) {
    return "月火水木金土日".indexOf(weekday);
  }

  /** The first day of a month. */
  private LocalDate month(String said) {
    int months =
        switch (said) {
          case "来月", "翌月" -> 1;
          case "再来月" -> 2;
          case "先月" -> -1;
          default -> 0;
        };
    return today.withDayOfMonth(1).plusMonths(months);
  }

  private LocalDate month(String year, String month) {
    int years =
        switch (year) {
          case "来年" -> 1;
          case "今年" -> 0;
          default -> -1;
        };
    return LocalDate.of(today.getYear() + years, Integer.parseInt(month), 1);
  }

  private DayPhrase day(LocalDate month, String day) {
    return exactly(month.withDayOfMonth(Integer.parseInt(day)));
  }

  private DayPhrase part(LocalDate month, @Nullable String part) {
    return exactly(partOf(month, part));
  }

  private static LocalDate partOf(LocalDate month, @Nullable String part) {
    return switch (part == null ? "" : part) {
      case "末", "中" -> month.with(TemporalAdjusters.lastDayOfMonth());
      case "中旬", "半ば" -> month.withDayOfMonth(15);
      case "下旬" -> month.withDayOfMonth(25);
      default -> month;
    };
  }

  private DayPhrase monthDay(String month, String day) {
    LocalDate thisYear = LocalDate.of(today.getYear(), Integer.parseInt(month), 1);
    int of = Integer.parseInt(day);
    return between(thisYear, first -> first.withDayOfMonth(of), ChronoUnit.YEARS);
  }

  private DayPhrase partOfNearest(String month, String part) {
    LocalDate thisYear = LocalDate.of(today.getYear(), Integer.parseInt(month), 1);
    return between(thisYear, first -> partOf(first, part), ChronoUnit.YEARS);
  }

  private DayPhrase dayOfMonth(String day) {
    int of = Integer.parseInt(day);
    return between(
        today.withDayOfMonth(1),
        first -> first.withDayOfMonth(Math.min(of, of > 31 ? of : first.lengthOfMonth())),
        ChronoUnit.MONTHS);
  }

  /** The last and the next of days that come back each year or month. */
  private DayPhrase between(LocalDate first, Function<LocalDate, LocalDate> day, ChronoUnit every) {
    LocalDate one = day.apply(first);
    LocalDate past = one.isAfter(today) ? day.apply(first.minus(1, every)) : one;
    LocalDate ahead = one.isBefore(today) ? day.apply(first.plus(1, every)) : one;
    return DayPhrase.nearest(past, ahead, today);
  }

  private LocalDate newYear() {
    return Holidays.ofJapan().onOrAfter(LocalDate.of(today.getYear() + 1, 1, 4));
  }

  private LocalDate businessDays(int days) {
    LocalDate day = today;
    for (int i = 0; i < days; i++) {
      day = Holidays.ofJapan().onOrAfter(day.plusDays(1));
    }
    return day;
  }

  /** 3, 三, 十二, 二十. */
  private static int number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int total = 0;
    int digit = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '十') {
        total += 10 * Math.max(1, digit);
        digit = 0;
      } else {
        digit = "一二三四五六七八九".indexOf(c) + 1;
      }
    }
    return total + digit;
  }
}
