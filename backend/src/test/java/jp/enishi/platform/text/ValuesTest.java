package jp.enishi.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import jp.enishi.platform.text.Reading.Doubtful;
import jp.enishi.platform.text.Reading.Fine;
import jp.enishi.platform.text.Reading.Refused;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  private static final List<Function<String, Reading<?>>> ALL =
      List.of(
          PhoneNumber::read,
          EmailAddress::read,
          PostalCode::read,
          CorporateNumber::read,
          InvoiceNumber::read,
          WebAddress::read,
          Yen::read,
          text -> WholeNumber.read(text, 0, 1000),
          text -> Kana.read(text, 100),
          text -> Kana.readOfCompany(text, 100),
          text -> PlainText.clean(text, 100),
          text -> PlainText.cleanLines(text, 100));

  @Property(tries = 3000)
  void no_text_makes_a_reader_throw(@ForAll String text) {
    for (Function<String, Reading<?>> reader : ALL) {
      assertThat(reader.apply(text)).isNotNull();
      assertThat(reader.apply("03-" + text)).isNotNull();
      assertThat(reader.apply("1" + text + "円")).isNotNull();
      assertThat(reader.apply(text + "\uD800@example.jp\u0000")).isNotNull();
    }
    assertThat(Kana.row(text)).isNotNull();
    assertThat(Kana.toKatakana(text)).isNotNull();
  }

  @Test
  void a_megabyte_is_refused_quickly() {
    long start = System.nanoTime();
    for (String piece : List.of("1", " ", "a\t", "ﾞ", "(", "㈱", "@", ".", "-", "\r\n")) {
      String text = piece.repeat(1_000_000 / piece.length()) + "x";
      ALL.forEach(reader -> assertThat(reader.apply(text)).isInstanceOf(Reading.class));
    }
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }

  @Nested
  @DisplayName("telephone numbers")
  class Phones {
    @ParameterizedTest(name = "{0} is shown as {1} and matched as {2}")
    @CsvSource({
      "03-1234-5678, 03-1234-5678, +81312345678",
      "０３ー１２３４−５６７８, 03-1234-5678, +81312345678",
      "（03）1234-5678, (03)1234-5678, +81312345678",
      "0312345678, 0312345678, +81312345678",
      "090‐1234‐5678, 090-1234-5678, +819012345678",
      "060-1234-5678, 060-1234-5678, +816012345678",
      "050-1234-5678, 050-1234-5678, +815012345678",
      "0120-123-456, 0120-123-456, +81120123456",
      "0800-123-4567, 0800-123-4567, +818001234567",
      "0570-012-345, 0570-012-345, +81570012345",
      "+81-3-1234-5678, +81-3-1234-5678, +81312345678",
      "TEL：03-1234-5678, 03-1234-5678, +81312345678",
      "℡03-1234-5678, 03-1234-5678, +81312345678",
      "03-1234-5678（代）, 03-1234-5678(代), +81312345678",
    })
    void are_kept_as_typed_and_matched_in_one_form(String typed, String shown, String e164) {
      assertThat(PhoneNumber.read(typed)).isEqualTo(new Fine<>(new PhoneNumber(shown, e164, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03-1234-5678 内線123", "03-1234-5678（内線：123）", "03-1234-5678 ext.123"})
    void have_their_extension_apart(String typed) {
      assertThat(PhoneNumber.read(typed).accepted())
          .hasValueSatisfying(
              phone -> {
                assertThat(phone.extension()).isEqualTo("123");
                assertThat(phone.e164()).isEqualTo("+81312345678");
              });
    }

    @Test
    void get_back_the_zero_a_spreadsheet_lost() {
      assertThat(PhoneNumber.read("312345678"))
          .isEqualTo(
              new Doubtful<>(
                  new PhoneNumber("03-1234-5678", "+81312345678", ""),
                  Remark.of("text.phone.zeroRestored")));
      assertThat(PhoneNumber.read("9012345678").accepted().map(PhoneNumber::shown))
          .contains("090-1234-5678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "00-0000-0000", "1234-5678", "03-1234-567"})
    void are_kept_with_a_doubt_when_the_plan_does_not_know_them(String typed) {
      assertThat(PhoneNumber.read(typed).remark()).contains(Remark.of("text.phone.unassigned"));
      assertThat(PhoneNumber.read(typed).accepted().map(PhoneNumber::shown)).contains(typed);
    }

    @Test
    void several_in_one_cell_are_kept_with_a_doubt() {
      assertThat(PhoneNumber.read("03-1234-5678 / 090-1234-5678"))
          .isEqualTo(
              new Doubtful<>(
                  new PhoneNumber("03-1234-5678 / 090-1234-5678", "+81312345678", ""),
                  Remark.of("text.phone.several")));
    }

    @Test
    void without_digits_are_refused() {
      assertThat(PhoneNumber.read("なし").remark()).contains(Remark.of("text.phone.noDigits"));
      assertThat(PhoneNumber.read("3.12E+08").remark())
          .contains(Remark.of("text.spreadsheet.exponent"));
    }

    @ParameterizedTest(name = "{0} is grouped as {1}")
    @CsvSource({
      "0312345678, 03-1234-5678",
      "09012345678, 090-1234-5678",
      "(03)1234-5678, 03-1234-5678",
      "0312345678 内線12, 03-1234-5678 内線12",
      "03-1234-5678 ext.12, 03-1234-5678 内線12",
      "+1 650-253-0000, +1 650-253-0000",
      "+81 3-1234-5678, 03-1234-5678",
      "312345678, 03-1234-5678",
      "03-1234-5678(代), 03-1234-5678(代)",
      "03-1234-5678 / 090-1234-5678, 03-1234-5678 / 090-1234-5678",
      "1234-5678, 1234-5678",
    })
    void are_grouped_by_the_plan_and_lose_nothing(String typed, String formatted) {
      PhoneNumber number = PhoneNumber.read(typed).accepted().orElseThrow();
      assertThat(number.formatted()).isEqualTo(formatted);
      PhoneNumber again = PhoneNumber.read(formatted).accepted().orElseThrow();
      assertThat(again.formatted()).isEqualTo(formatted);
      assertThat(again.e164()).isEqualTo(number.e164());
    }

    @Test
    void have_their_digits_alone_for_search() {
      assertThat(PhoneNumber.read("03-1234-5678").accepted().map(PhoneNumber::digits))
          .contains("0312345678");
    }
  }

  @Nested
  @DisplayName("mail addresses")
  class Emails {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
      "taro@example.co.jp, taro@example.co.jp",
      "' Taro.Yamada@EXAMPLE.co.jp ', Taro.Yamada@example.co.jp",
      "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏｍ, taro@example.com",
      "mailto:taro@example.jp, taro@example.jp",
      "山田太郎 <taro@example.jp>, taro@example.jp",
      "a+b_c@sub.example.museum, a+b_c@sub.example.museum",
    })
    void are_read(String typed, String value) {
      assertThat(EmailAddress.read(typed)).isEqualTo(new Fine<>(new EmailAddress(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"foo..bar@docomo.ne.jp", "foo.@ezweb.ne.jp", ".foo@ezweb.ne.jp"})
    void of_old_mobile_carriers_are_kept_with_a_remark(String typed) {
      assertThat(EmailAddress.read(typed))
          .isEqualTo(new Doubtful<>(new EmailAddress(typed), Remark.of("text.email.dots")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "taro@localhost, text.email.form",
      "山田@example.jp, text.email.notAscii",
      "taro@日本語.jp, text.email.notAscii",
      "a@b.jp;c@d.jp, text.email.several",
      "taro, text.email.form",
      "taro@-x.jp, text.email.form",
      "taro@example.jp., text.email.form",
      "'', text.email.form",
    })
    void are_refused_with_the_reason(String typed, String code) {
      assertThat(EmailAddress.read(typed)).isEqualTo(new Refused<>(Remark.of(code)));
    }

    @Test
    void mistyped_are_kept_with_a_doubt() {
      assertThat(EmailAddress.read("taro@gmail.con").remark())
          .contains(Remark.of("text.email.mistyped"));
      assertThat(EmailAddress.read("taro@gmail.com").remark()).isEmpty();
    }

    @Test
    void match_whatever_the_case() {
      assertThat(new EmailAddress("Taro@example.jp").key()).isEqualTo("taro@example.jp");
    }
  }

  @Nested
  @DisplayName("numbers of the authorities")
  class Numbers {
    @ParameterizedTest
    @ValueSource(strings = {"1000005", "〒100-0005", "１００−０００５", "100ー0005", " 100 0005 "})
    void postal_codes_of_any_width_are_read(String typed) {
      assertThat(PostalCode.read(typed)).isEqualTo(new Fine<>(new PostalCode("1000005")));
      assertThat(new PostalCode("1000005").shown()).isEqualTo("100-0005");
    }

    @Test
    void postal_codes_get_back_the_zeros_a_spreadsheet_lost() {
      assertThat(PostalCode.read("600000"))
          .isEqualTo(
              new Doubtful<>(new PostalCode("0600000"), Remark.of("text.postalCode.zeroRestored")));
      assertThat(PostalCode.read("10010").accepted()).contains(new PostalCode("0010010"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"150-01", "12345678", "123-456", "abc", "", "1234-567"})
    void other_text_is_no_postal_code(String typed) {
      assertThat(PostalCode.read(typed).remark()).contains(Remark.of("text.postalCode.form"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1180301018771",
          "7000012050002",
          "7010705000725",
          "１１８０３０１０１８７７１",
          "1-1803-0101-8771"
        })
    void corporate_numbers_are_read(String typed) {
      assertThat(CorporateNumber.read(typed)).isInstanceOf(Fine.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "2180301018771, text.corporateNumber.checkDigit",
      "0180301018771, text.corporateNumber.checkDigit",
      "180301018771, text.corporateNumber.length",
      "1.18E+12, text.spreadsheet.exponent",
      "'', text.corporateNumber.length",
    })
    void a_corporate_number_that_cannot_be_is_refused(String typed, String code) {
      assertThat(CorporateNumber.read(typed)).isEqualTo(new Refused<>(Remark.of(code)));
    }

    @Test
    void an_invoice_number_leads_to_the_corporate_number() {
      assertThat(InvoiceNumber.read("Ｔ1180301018771").accepted())
          .contains(new InvoiceNumber("T1180301018771"));
      assertThat(new InvoiceNumber("T1180301018771").corporateNumber())
          .contains(new CorporateNumber("1180301018771"));
    }

    @Test
    void a_sole_proprietors_invoice_number_needs_no_check_digit() {
      assertThat(InvoiceNumber.read("t2180301018771"))
          .isEqualTo(new Fine<>(new InvoiceNumber("T2180301018771")));
      assertThat(new InvoiceNumber("T2180301018771").corporateNumber()).isEmpty();
    }

    @Test
    void a_missing_t_is_added_and_a_superfluous_one_dropped() {
      assertThat(InvoiceNumber.read("1180301018771").remark())
          .contains(Remark.of("text.invoiceNumber.prefixAdded"));
      assertThat(CorporateNumber.read("T1180301018771").remark())
          .contains(Remark.of("text.corporateNumber.prefixDropped"));
    }
  }

  @Nested
  @DisplayName("plain text")
  class Plain {
    @Test
    void loses_the_blanks_around_it_and_the_line_breaks_within() {
      assertThat(PlainText.clean("　山田\r\n 太郎\uFEFF\n", 10)).isEqualTo(new Fine<>("山田 太郎"));
      assertThat(PlainText.cleanLines(" 一 　\r\n二\r三\n", 10)).isEqualTo(new Fine<>("一\n二\n三"));
      assertThat(PlainText.clean("　", 10)).isEqualTo(new Fine<>(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD800b", "\uDC00x", "a\u0007", "a\u202Eb", "a\uFFFEb"})
    void with_characters_no_database_or_file_takes_is_refused(String typed) {
      assertThat(PlainText.clean(typed, 10).remark()).contains(Remark.of("text.plain.control"));
    }

    @Test
    void is_measured_in_characters_as_people_count() {
      assertThat(PlainText.clean("𠮷".repeat(10), 10)).isInstanceOf(Fine.class);
      assertThat(PlainText.clean("𠮷".repeat(11), 10))
          .isEqualTo(new Refused<>(Remark.of("text.plain.tooLong", 10)));
    }

    @Test
    void keeps_every_form_of_a_name_as_typed() {
      for (String name : List.of("髙橋﨑子", "𠮷野家", "葛\uDB40\uDD00城", "㈱ＡＢＣ", "ｱｲｳ㈲", "神")) {
        assertThat(PlainText.clean(name, 20)).isEqualTo(new Fine<>(name));
      }
    }

    @Test
    void from_a_mac_has_its_marks_joined() {
      assertThat(PlainText.clean("か\u3099は\u309A", 10)).isEqualTo(new Fine<>("がぱ"));
    }

    @Test
    void that_was_decoded_wrongly_is_remarked_on() {
      assertThat(PlainText.clean("山\uFFFD", 10).remark()).contains(Remark.of("text.plain.garbled"));
    }
  }

  @Nested
  @DisplayName("furigana")
  class Furigana {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
      "さとう　たろう, サトウ タロウ",
      "ｻﾄｰ, サトー",
      "ｻ-ﾊﾞ-, サーバー",
      "ヴィラ, ヴィラ",
      "ＡＢＣしょうじ, ABCショウジ",
      "が\u3046\u3099, ガヴ",
    })
    void becomes_full_width_katakana(String typed, String kana) {
      assertThat(Kana.read(typed, 20)).isEqualTo(new Fine<>(kana));
    }

    @ParameterizedTest(name = "{0} of a company is {1}")
    @CsvSource({
      "かぶしきがいしゃ　やまだ, ヤマダ",
      "ｶ)ﾔﾏﾀﾞ, ヤマダ",
      "ヤマダ（カ, ヤマダ",
      "ヤマダ㈱, ヤマダ",
      "ヤマダショウジ, ヤマダショウジ",
      "カネカ, カネカ",
      "カブシキガイシャ, カブシキガイシャ",
    })
    void of_a_company_is_without_its_form(String typed, String kana) {
      assertThat(Kana.readOfCompany(typed, 50)).isEqualTo(new Fine<>(kana));
    }

    @Test
    void with_kanji_is_kept_with_a_remark() {
      assertThat(Kana.read("山田", 20).remark()).contains(Remark.of("text.kana.kanji"));
    }

    @ParameterizedTest(name = "{0} stands under {1}")
    @CsvSource({
      "アオキ, あ",
      "ヴィラ, あ",
      "がもう, か",
      "ｻﾄｳ, さ",
      "ヂジ, さ",
      "ツダ, た",
      "ニシ, な",
      "パン, は",
      "マキ, ま",
      "ョシダ, や",
      "ルリ," + " ら",
      "ヲノ, あ",
      "ワダ, わ",
      "ABC, 他",
      "山田, 他",
      "'', 他",
      "・カトウ, か"
    })
    void has_a_row_of_the_kana_table(String kana, String row) {
      assertThat(Kana.row(kana).label()).isEqualTo(row);
    }
  }

  @Nested
  @DisplayName("amounts and counts")
  class Amounts {
    @ParameterizedTest(name = "{0} is {1} yen")
    @CsvSource({
      "'¥1,234', 1234",
      "'￥１，２３４', 1234",
      "'1,234円', 1234",
      "'△1,234', -1234",
      "▲500, -500",
      "'(1,234)', -1234",
      "'-1,234円', -1234",
      "'¥-5', -5",
      "'3,000千円', 3000000",
      "10百万円, 10000000",
      "'1億2,000万円', 120000000",
      "1.5億円, 150000000",
      "一千万円, 10000000",
      "金五百万円也, 5000000",
      "0, 0",
      "1234.0, 1234",
      "999999999999999, 999999999999999",
    })
    void yen_are_read(String typed, long yen) {
      assertThat(Yen.read(typed)).isEqualTo(new Fine<>(yen));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "abc, text.yen.form",
      "'', text.yen.form",
      "円, text.yen.form",
      "1.2.3, text.yen.form",
      "万, text.yen.form",
      "1万2億, text.yen.form",
      "1.18E+12, text.spreadsheet.exponent",
      "9999999999999999, text.yen.tooLarge",
    })
    void other_text_is_no_amount(String typed, String code) {
      assertThat(Yen.read(typed)).isEqualTo(new Refused<>(Remark.of(code)));
    }

    @Test
    void fractions_of_a_yen_are_rounded_with_a_remark() {
      assertThat(Yen.read("0.5")).isEqualTo(new Doubtful<>(1L, Remark.of("text.yen.rounded")));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"'1,200', 1200", "３００人, 300", "50名, 50", "1万人, 10000", "百名, 100", "5, 5"})
    void counts_are_read(String typed, long count) {
      assertThat(WholeNumber.read(typed, 0, 1_000_000)).isEqualTo(new Fine<>(count));
    }

    @Test
    void about_a_count_is_a_count_with_a_remark() {
      assertThat(WholeNumber.read("約50名", 0, 100))
          .isEqualTo(new Doubtful<>(50L, Remark.of("text.number.about")));
      assertThat(WholeNumber.read("50名以上", 0, 100).accepted()).contains(50L);
    }

    @Test
    void counts_out_of_range_are_refused_with_the_range() {
      assertThat(WholeNumber.read("13", 1, 12))
          .isEqualTo(new Refused<>(new Remark("text.number.range", List.of("1", "12"))));
      assertThat(WholeNumber.read("-1", 0, 12).remark().map(Remark::code))
          .contains("text.number.range");
      assertThat(WholeNumber.read("1.5", 0, 12).remark().map(Remark::code))
          .contains("text.number.form");
    }
  }

  @Nested
  @DisplayName("Web addresses")
  class Web {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
      "https://www.Example.co.jp/a?b=1#c, https://www.example.co.jp/a?b=1#c",
      "www.example.co.jp, https://www.example.co.jp",
      "example.jp:8080/x, https://example.jp:8080/x",
      "http://日本語.jp/会社, http://日本語.jp/会社",
      "ｈｔｔｐｓ：／／example.jp, https://example.jp",
    })
    void are_read(String typed, String value) {
      assertThat(WebAddress.read(typed)).isEqualTo(new Fine<>(new WebAddress(value)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "javascript:alert(1), text.web.scheme",
      "ftp://example.jp, text.web.scheme",
      "https://user:pw@example.jp, text.web.form",
      "https://localhost, text.web.form",
      "なし, text.web.form",
      "'', text.web.form",
      "https://example.jp/a b, text.web.form",
    })
    void that_lead_elsewhere_are_refused(String typed, String code) {
      assertThat(WebAddress.read(typed)).isEqualTo(new Refused<>(Remark.of(code)));
    }
  }
}
