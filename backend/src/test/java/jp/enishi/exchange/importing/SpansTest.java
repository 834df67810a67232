package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.enishi.exchange.mapping.Target.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months, minutes, moments and choices as offices write them. */
class SpansTest {

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "１２ヶ月, 12",
    "6か月間, 6",
    "24ｹ月, 24",
    "1年, 12",
    "1年間, 12",
    "2年6か月, 30",
    "３年, 36"
  })
  void months_are_read(String text, long months) {
    assertThat(Spans.months(text).accepted()).contains(months);
  }

  @ParameterizedTest
  @CsvSource({
    "60, 60",
    "60分, 60",
    "30分前, 30",
    "1時間, 60",
    "1時間30分, 90",
    "２時間半, 150",
    "1:30, 90",
    "0分, 0"
  })
  void minutes_are_read(String text, long minutes) {
    assertThat(Spans.minutes(text).accepted()).contains(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2週間", "10日", "2026/4/1～2027/3/31", "しばらく"})
  void what_is_no_span_of_months_is_refused(String text) {
    assertThat(Spans.months(text).isRefused()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01 13:30, 2026-04-01T04:30:00Z",
    "2026/4/1 9:05:30, 2026-04-01T00:05:00Z",
    "2026-04-01T13:30:00, 2026-04-01T04:30:00Z",
    "令和8年4月1日 14時半, 2026-04-01T05:30:00Z",
    "2026/4/1 午後2時, 2026-04-01T05:00:00Z",
    "14:30 2026/4/1, 2026-04-01T05:30:00Z",
    "２０２６年４月１日　９：０５, 2026-04-01T00:05:00Z",
    "2026/4/1, 2026-03-31T15:00:00Z",
    "2026-04-01T00:00:00, 2026-03-31T15:00:00Z"
  })
  void moments_are_read_by_the_clock_of_japan(String text, Instant moment) {
    assertThat(Moments.read(List.of(text)).accepted()).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"いつか", "2026/2/30", "2026/4/1 25:00", "14:30"})
  void what_is_no_moment_is_refused(String text) {
    assertThat(Moments.read(List.of(text)).isRefused()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "product, taxClass, 課税10％, standard",
    "product, taxClass, 軽減税率, reduced",
    "product, active, 廃番, false",
    "contract, billing, 年払い, yearly",
    "contract, noticeUnit, ヶ月前, month",
    "activity, kind, 打ち合わせ, visit",
    "activity, kind, ＷＥＢ会議, onlineMeeting",
    "activity, reaction, とても良い, veryPositive",
    "task, state, 対応中, open",
    "task, priority, 至急, high",
    "activity, direction, From the customer, inbound"
  })
  void choices_are_read_by_their_words(Kind kind, String field, String text, String value) {
    assertThat(Choices.read(kind, field, text)).contains(value);
  }
}
