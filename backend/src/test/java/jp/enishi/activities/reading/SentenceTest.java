package jp.enishi.activities.reading;

import static jp.enishi.activities.activity.ActivityKind.call;
import static jp.enishi.activities.activity.ActivityKind.letter;
import static jp.enishi.activities.activity.ActivityKind.mail;
import static jp.enishi.activities.activity.ActivityKind.onlineMeeting;
import static jp.enishi.activities.activity.ActivityKind.other;
import static jp.enishi.activities.activity.ActivityKind.shopVisit;
import static jp.enishi.activities.activity.ActivityKind.sns;
import static jp.enishi.activities.activity.ActivityKind.visit;
import static jp.enishi.activities.activity.ActivityKind.webVisit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.activities.activity.ActivityKind;
import jp.enishi.activities.activity.Direction;
import jp.enishi.activities.activity.Reaction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grammar of one typed line. Today is Friday, 27 November 2026. */
class SentenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final List<String> COMPANIES = List.of("山田商事", "訪問看護ステーション花", "abc", "㈱髙橋製作所");

  private static Sentence.Read read(String typed) {
    TypedLine line = TypedLine.of(typed, 500);
    return Sentence.read(line, new Lexer(new DayWords(TODAY, 4)).tokens(line.text(), names(line)));
  }

  /** What the directory would have found. */
  private static List<Token> names(TypedLine line) {
    List<Token> names = new ArrayList<>();
    for (String company : COMPANIES) {
      int at = line.text().indexOf(TypedLine.of(company, 50).text());
      if (at >= 0) {
        int to = at + TypedLine.of(company, 50).length();
        Named named = new Named(Named.Kind.company, new UUID(0, 1), company, null);
        names.add(new Token(at, to, new Meaning.Name(Named.Kind.company, List.of(named))));
      }
    }
    return names;
  }

  @Test
  void the_line_that_it_is_for() {
    Sentence.Read read = read("山田商事 訪問 見積提出 来週火曜 電話");
    assertThat(read.kind()).isEqualTo(visit);
    assertThat(read.text()).isEqualTo("見積提出");
    assertThat(read.next()).isEqualTo("電話");
    assertThat(read.nextOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(read.on()).isNull();
    assertThat(read.parts().stream().map(Sentence.Part::as))
        .containsExactly(
            Sentence.Role.company,
            Sentence.Role.kind,
            Sentence.Role.text,
            Sentence.Role.nextOn,
            Sentence.Role.next);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // the line | kind | what is told | what is next | on
        "山田商事訪問見積提出来週火曜電話, visit, 見積提出, 電話, 2026-12-01",
        "山田商事　訪問　見積提出　来週火曜　電話, visit, 見積提出, 電話, 2026-12-01",
        "山田商事 訪問 見積提出 電話 来週火曜, visit, 見積提出, 電話, 2026-12-01",
        "山田商事へ訪問、見積提出。来週火曜に電話, visit, 見積提出, 電話, 2026-12-01",
        "山田商事様 訪問 見積提出 次回 来週火曜 電話, visit, 見積提出, 電話, 2026-12-01",
        "昨日 山田商事 訪問 新機種の提案 →月末までに見積送付, visit, 新機種の提案, 見積送付, 2026-11-30",
        "山田商事 TEL 納期確認 3日後 再度TEL, call, 納期確認, 再度TEL, 2026-11-30",
        "山田商事 ＴＥＬ 納期の件 １２／３ 訪問, call, 納期の件, 訪問, 2026-12-03",
        "山田商事 打ち合わせ 仕様の詰め 12月10日 見積提出, visit, 仕様の詰め, 見積提出, 2026-12-10",
        "山田商事 Web会議 デモ実施 明日 議事録を送る, onlineMeeting, デモ実施, 議事録を送る, 2026-11-28",
        "山田商事 メール カタログ送付 来週 電話で確認, mail, カタログ送付, 電話で確認, 2026-11-30",
        "山田商事に見積をメールで送付, mail, 見積をメールで送付, -, -",
        "山田商事 メールで見積送付, mail, 見積送付, -, -",
        "山田商事 訪問, visit, '', -, -",
        "訪問看護ステーション花 電話 リース更新の相談, call, リース更新の相談, -, -",
        "㈱髙橋製作所 訪問 現場確認, visit, 現場確認, -, -",
        "ABC zoomで打ち合わせ 12/1(火) 提案書送付, onlineMeeting, '', 提案書送付, 2026-12-01",
        "山田商事 見積提出 来週火曜 電話, -, 見積提出, 電話, 2026-12-01",
        "山田商事 来週火曜 電話, -, '', 電話, 2026-12-01",
        "山田商事 訪問 来週火曜, -, '', 訪問, 2026-12-01",
        "山田商事 訪問 見積提出 来週火曜, visit, 見積提出, 連絡, 2026-12-01",
        "山田商事 見積を来週火曜に提出, -, '', 見積を提出, 2026-12-01",
        "山田商事 訪問 ヒアリング 火曜 電話, visit, ヒアリング, 電話, 2026-12-01",
        "火曜 山田商事 訪問 ヒアリング, visit, ヒアリング, -, -",
        "山田商事 電話 電話番号の確認, call, 電話番号の確認, -, -",
        "山田商事 訪問 会議室のレイアウト相談, visit, 会議室のレイアウト相談, -, -",
        "山田商事 電話 商談会の案内 再来週月曜 訪問, call, 商談会の案内, 訪問, 2026-12-07",
        "山田商事 来店 トナー購入, shopVisit, トナー購入, -, -",
        "山田商事 DM送付 年末セール, letter, 送付 年末セール, -, -",
        "山田商事 メモ 社長は釣り好き, other, 社長は釣り好き, -, -",
        "山田商事 訪問 次回は5営業日後 見積, visit, '', 見積, 2026-12-04",
        "見積提出, -, 見積提出, -, -",
        "あああああ, -, あああああ, -, -",
        "😀😀😀, -, 😀😀😀, -, -"
      })
  void lines_as_people_type_them(
      String typed,
      @Nullable ActivityKind kind,
      String text,
      @Nullable String next,
      @Nullable LocalDate nextOn) {
    Sentence.Read read = read(typed);
    assertThat(read.kind()).as("kind of " + typed).isEqualTo(kind);
    assertThat(read.text()).as("text of " + typed).isEqualTo(text);
    assertThat(read.next()).as("next of " + typed).isEqualTo(next);
    assertThat(read.nextOn()).as("day of " + typed).isEqualTo(nextOn);
  }

  @ParameterizedTest
  @CsvSource({
    "今日, 2026-11-27",
    "本日, 2026-11-27",
    "昨日, 2026-11-26",
    "きのう, 2026-11-26",
    "一昨日, 2026-11-25",
    "おととい, 2026-11-25",
    "明日, 2026-11-28",
    "あす, 2026-11-28",
    "明後日, 2026-11-29",
    "来週火曜, 2026-12-01",
    "来週の火曜日, 2026-12-01",
    "来週火, 2026-12-01",
    "再来週金曜, 2026-12-11",
    "今週金曜, 2026-11-27",
    "今週月曜, 2026-11-23",
    "先週木曜, 2026-11-19",
    "来週中, 2026-12-04",
    "来週末, 2026-12-04",
    "来週, 2026-11-30",
    "週明け, 2026-11-30",
    "月末, 2026-11-30",
    "今月末, 2026-11-30",
    "来月末, 2026-12-31",
    "来月10日, 2026-12-10",
    "来月中旬, 2026-12-15",
    "来月上旬, 2026-12-01",
    "月初, 2026-12-01",
    "年末, 2026-12-28",
    "年明け, 2027-01-04",
    "年度末, 2027-03-31",
    "3日後, 2026-11-30",
    "三日後, 2026-11-30",
    "十日後, 2026-12-07",
    "２週間後, 2026-12-11",
    "1ヶ月後, 2026-12-27",
    "3営業日後, 2026-12-02",
    "3日前, 2026-11-24",
    "12/3, 2026-12-03",
    "１２／３, 2026-12-03",
    "12/3(木), 2026-12-03",
    "11/20, 2026-11-20",
    "1/8, 2027-01-08",
    "12月3日, 2026-12-03",
    "12月3日(木), 2026-12-03",
    "12月末, 2026-12-31",
    "1月下旬, 2027-01-25",
    "来年1月15日, 2027-01-15",
    "2026/12/3, 2026-12-03",
    "2026年12月3日, 2026-12-03",
    "令和8年12月3日, 2026-12-03",
    "R8.12.3, 2026-12-03",
    "30日, 2026-11-30",
    "25日, 2026-11-25",
    "12/3まで, 2026-12-03",
    "来週火曜頃, 2026-12-01"
  })
  void days_as_offices_say_them(String typed, LocalDate day) {
    TypedLine line = TypedLine.of(typed, 100);
    Token token =
        Objects.requireNonNull(new DayWords(TODAY, 4).at(line.text(), 0, line.length()), typed);
    assertThat(token.to()).as("all of " + typed).isEqualTo(line.length());
    assertThat(token.meaning()).isInstanceOf(Meaning.On.class);
    DayPhrase phrase = ((Meaning.On) token.meaning()).day();
    assertThat(phrase.lean() == DayPhrase.Lean.PAST ? phrase.past() : phrase.ahead())
        .as(typed)
        .isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "13/40",
    "2/30",
    "2026/2/30",
    "0日",
    "45日",
    "3日間",
    "20日締め",
    "3月決算",
    "10/5/3/2",
    "土木工事",
    "木材"
  })
  void what_is_no_day_is_none(String typed) {
    TypedLine line = TypedLine.of(typed, 100);
    assertThat(new DayWords(TODAY, 4).at(line.text(), 0, line.length())).as(typed).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "14:30 山田商事 訪問, 14:30, -",
        "14時 山田商事 訪問, 14:00, -",
        "午後3時 山田商事 訪問, 15:00, -",
        "3時半 山田商事 訪問, 15:30, -",
        "午前9時15分 山田商事 訪問, 09:15, -",
        "１０：００～１１：３０ 山田商事 訪問, 10:00, 90",
        "10時から12時まで 山田商事 訪問, 10:00, 120",
        "13時-15時 山田商事 訪問, 13:00, 120",
        "山田商事 電話 30分, -, 30",
        "山田商事 訪問 1時間半, -, 90",
        "山田商事 訪問 1.5時間, -, 90",
        "山田商事 訪問 2時間15分, -, 135",
        "25時 山田商事 訪問, -, -",
        "山田商事 訪問 十分な説明, -, -"
      })
  void times_of_day_and_how_long(String typed, @Nullable LocalTime at, @Nullable Integer minutes) {
    Sentence.Read read = read(typed);
    assertThat(read.at()).as(typed).isEqualTo(at);
    assertThat(read.minutes()).as(typed).isEqualTo(minutes);
  }

  @Test
  void the_day_it_was_is_told_from_the_day_of_what_is_next() {
    Sentence.Read read = read("11/25 14:00 山田商事 訪問 見積提出 12/2 10時 電話");
    assertThat(read.on()).isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(read.at()).isEqualTo(LocalTime.of(14, 0));
    assertThat(read.nextOn()).isEqualTo(LocalDate.of(2026, 12, 2));
    assertThat(read.next()).isEqualTo("10時 電話");
    assertThat(read("火曜 山田商事 訪問").on()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(read("山田商事 訪問 火曜").on()).isEqualTo(LocalDate.of(2026, 11, 24));
    assertThat(read("先週木曜 山田商事 訪問").on()).isEqualTo(LocalDate.of(2026, 11, 19));
  }

  @ParameterizedTest
  @CsvSource({
    "好感触, positive",
    "大変好感触, veryPositive",
    "反応良い, positive",
    "反応は良好, positive",
    "とても前向き, veryPositive",
    "◎, veryPositive",
    "○, positive",
    "△, neutral",
    "×, negative",
    "まあまあ, neutral",
    "難色, negative",
    "反応いまいち, negative",
    "激怒, veryNegative",
    "クレーム, veryNegative"
  })
  void how_the_customer_took_it(String word, Reaction reaction) {
    Sentence.Read read = read("山田商事 訪問 見積提出 " + word);
    assertThat(read.reaction()).isEqualTo(reaction);
    assertThat(read.text()).isEqualTo("見積提出");
  }

  @Test
  void a_reaction_within_a_sentence_stays_in_it_and_look_alikes_are_none() {
    assertThat(read("山田商事 訪問 新機種には前向きとのこと").reaction()).isEqualTo(Reaction.positive);
    assertThat(read("山田商事 訪問 新機種には前向きとのこと").text()).isEqualTo("新機種には前向きとのこと");
    for (String none : List.of("普通紙の補充", "〇〇商店の紹介", "満足度調査の説明", "普通車の保険")) {
      assertThat(read("山田商事 訪問 " + none).reaction()).as(none).isNull();
    }
  }

  @Test
  void who_began_and_what_came_of_it() {
    assertThat(read("山田商事から電話 納期の問い合わせ").direction()).isEqualTo(Direction.inbound);
    assertThat(read("山田商事から電話 納期の問い合わせ").text()).isEqualTo("納期の問い合わせ");
    assertThat(read("山田商事 受電 納期").direction()).isEqualTo(Direction.inbound);
    assertThat(read("山田商事 架電 不在").direction()).isEqualTo(Direction.outbound);
    assertThat(read("山田商事 架電 不在").result()).isEqualTo("不在");
    assertThat(read("山田商事 来社 見学").direction()).isEqualTo(Direction.inbound);
    assertThat(read("山田商事 電話 担当者不在 明日 再架電").result()).isEqualTo("担当者不在");
    assertThat(read("山田商事 訪問 受注残の確認").result()).isNull();
  }

  @Test
  void kinds_by_all_their_names() {
    assertThat(List.of("電話", "TEL", "ＴＥＬ", "℡", "tel", "架電", "受電")).allSatisfy(k -> is(k, call));
    assertThat(List.of("メール", "ﾒｰﾙ", "mail", "E-mail", "メール送信")).allSatisfy(k -> is(k, mail));
    assertThat(List.of("訪問", "往訪", "来社", "打ち合わせ", "打合せ", "打合わせ", "MTG", "商談", "面談"))
        .allSatisfy(k -> is(k, visit));
    assertThat(List.of("Web会議", "ｗｅｂ会議", "オンライン商談", "Zoom", "Teams", "zoomで打合せ", "電話会議"))
        .allSatisfy(k -> is(k, onlineMeeting));
    assertThat(List.of("LINE", "SNS", "Instagram", "インスタ")).allSatisfy(k -> is(k, sns));
    assertThat(List.of("手紙", "DM", "FAX", "礼状", "郵送")).allSatisfy(k -> is(k, letter));
    assertThat(List.of("来店", "ご来店")).allSatisfy(k -> is(k, shopVisit));
    assertThat(List.of("Web訪問", "サイト閲覧")).allSatisfy(k -> is(k, webVisit));
    assertThat(List.of("メモ")).allSatisfy(k -> is(k, other));
  }

  private static void is(String word, ActivityKind kind) {
    assertThat(read("山田商事 " + word + " 内容").kind()).as(word).isEqualTo(kind);
  }

  @Test
  void positions_are_those_of_what_was_typed_also_in_half_width_kana_and_emoji() {
    String typed = "😀 ㈱髙橋製作所 ﾒｰﾙ ﾃﾞﾓ依頼";
    Sentence.Read read = read(typed);
    TypedLine line = TypedLine.of(typed, 500);
    assertThat(
            read.parts().stream()
                .map(
                    p ->
                        p.as()
                            + "="
                            + typed.substring(line.origin(p.from()), line.origin(p.to())).strip()))
        .containsExactly("text=😀", "company=㈱髙橋製作所", "kind=ﾒｰﾙ", "text=ﾃﾞﾓ依頼");
  }

  @Test
  void ten_thousand_characters_are_read_in_no_time() {
    for (String piece :
        List.of("山田商事 訪問 ", "1", "月火水木金土日", "来週", "反応", "12/", "一二三", "(", "株式会社", "😀", "ﾞ")) {
      String typed = piece.repeat(10_000 / piece.length());
      long start = System.nanoTime();
      read(typed);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as(piece)
          .isLessThan(Duration.ofSeconds(2));
    }
  }

  @Property(tries = 2_000)
  void whatever_is_typed_is_read_and_every_part_lies_within_it(@ForAll("lines") String typed) {
    Sentence.Read read = read(typed);
    TypedLine line = TypedLine.of(typed, 500);
    int before = 0;
    for (Sentence.Part part : read.parts()) {
      assertThat(part.from()).isGreaterThanOrEqualTo(before).isLessThan(part.to());
      assertThat(line.origin(part.to())).isLessThanOrEqualTo(typed.length());
      before = part.from();
    }
    if (read.nextOn() != null) {
      assertThat(read.next()).isNotNull();
    }
    assertThat(read.on())
        .satisfiesAnyOf(
            on -> assertThat(on).isNull(), on -> assertThat(on).isBeforeOrEqualTo(TODAY));
  }

  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> words =
        Arbitraries.of(
            "山田商事", "訪問", "電話", "見積提出", "来週火曜", "12/3", "昨日", "14:30", "1時間", "好感触", "不在", "次回",
            "に", "を", "佐藤様", "、", " ", "　", "😀", "ﾃﾞﾓ", "㈱", "(火)", "月末まで", "→", "R8.1.1", "99/99",
            "ー", "\t");
    return Arbitraries.oneOf(
        words.list().ofMaxSize(12).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(60));
  }
}
