package jp.enishi.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JapaneseKeyTest {
  @ParameterizedTest(name = "{0} is found as {1}")
  @CsvSource({
    "㈱髙橋製作所, 株式会社高橋製作所",
    "(株)髙橋製作所, 高橋製作所株式会社",
    "ﾌｭｰﾁｬｰ・ｻｰﾊﾞｰ㈲, フューチャーサーバ有限会社",
    "キヤノン, キャノン",
    "渡邉, 渡邊",
    "渡邉, 渡辺",
    "葛\uDB40\uDD00城, 葛城",
    "髙橋﨑子, 高橋崎子",
    "𠮷野家, 吉野家",
    "渡邉邊, 渡辺辺",
    "サーバー, サーバ",
    "ｱｲｳ㈲, アイウ有限会社",
    "'ＡＢＣ Co., Ltd.', abc",
    "東海林, 東海林",
    "一ノ瀬, 一の瀬",
    "さとーけんた, ｻﾄ-ｹﾝﾀ",
    "カ）ヤマダシヨウジ, ヤマダショウジ",
    "ヤマダ（カ, ヤマダ",
    "㍿みどり, (株)ミドリ",
    "〜青−空―, 青空",
    "齋藤學園, 斎藤学園",
    "濵﨑, 浜崎",
    "嵜本, 崎本",
    "(一社)日本協会, 一般社団法人日本協会",
    "NPO法人みらい, 特定非営利活動法人みらい",
    "医療法人社団　慈恵会, 慈恵会",
    "株式會社國際電氣, 国際電気",
    "が, か\u3099",
  })
  void different_spellings_of_a_name_have_one_key(String one, String other) {
    assertThat(JapaneseKey.of(one)).isEqualTo(JapaneseKey.of(other)).isNotEmpty();
  }

  @ParameterizedTest(name = "{0} has the key {1}")
  @CsvSource({
    "株式会社山田商事, 山田商事",
    "佐々木, 佐々木",
    "林, 林",
    "長谷川, 長谷川",
    "03-1234-5678, 0312345678",
    "+81 3 1234 5678, 81312345678",
    "0120-000-000, 0120000000",
    "=HYPERLINK, hyperlink",
    "①番館, 1番館",
    "Zinc, zinc",
    "国内法人営業, 国内法人営業",
    "山田商事株式会社東京支店, 山田商事東京支店",
    "シイヂイ ヱヴァ, シイジイエヴア",
  })
  void the_key_keeps_letters_and_digits(String name, String key) {
    assertThat(JapaneseKey.of(name)).isEqualTo(key);
  }

  @Test
  void names_that_differ_in_a_kanji_have_different_keys() {
    assertThat(JapaneseKey.of("高橋")).isNotEqualTo(JapaneseKey.of("高階"));
    assertThat(JapaneseKey.of("伊藤")).isNotEqualTo(JapaneseKey.of("伊東"));
  }

  @Test
  void a_company_form_alone_keeps_it_and_symbols_alone_keep_themselves() {
    assertThat(JapaneseKey.of("株式会社")).isEqualTo("株式会社");
    assertThat(JapaneseKey.of("㈱")).isEqualTo("株");
    assertThat(JapaneseKey.of("☆ ☆")).isEqualTo("☆☆");
    assertThat(JapaneseKey.of(" 　\u200B")).isEmpty();
  }

  @Test
  void the_form_can_be_kept() {
    assertThat(JapaneseKey.keepingForm("株式会社 髙橋")).isEqualTo("株式会社高橋");
    assertThat(JapaneseKey.keepingForm("㈱髙橋")).isEqualTo("株高橋");
  }

  @Test
  void a_query_gives_the_keys_of_its_words() {
    assertThat(JapaneseKey.ofQuery("東京　建設")).containsExactly("東京", "建設");
    assertThat(JapaneseKey.ofQuery("㈱ﾔﾏﾀﾞ さーびす")).containsExactly("ヤマダ", "サビス");
    assertThat(JapaneseKey.ofQuery("ABC Trading Co., Ltd.")).containsExactly("abc", "trading");
    assertThat(JapaneseKey.ofQuery("03-1234-5678")).containsExactly("0312345678");
    assertThat(JapaneseKey.ofQuery("株式会社")).containsExactly("株式会社");
    assertThat(JapaneseKey.ofQuery("（株）")).containsExactly("株");
    assertThat(JapaneseKey.ofQuery("☆")).containsExactly("☆");
    assertThat(JapaneseKey.ofQuery(" 　")).isEmpty();
  }

  @Test
  void grams_are_the_characters_and_pairs_and_never_span_a_line_break() {
    assertThat(JapaneseKey.grams("山田山\n花")).containsExactly("山", "山田", "田", "田山", "花");
    assertThat(JapaneseKey.grams("𩸽屋")).containsExactly("屋", "𩸽", "𩸽屋").isSorted();
    assertThat(JapaneseKey.grams("")).isEmpty();
  }

  @Test
  void every_character_of_unicode_folds_once_and_for_all() {
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .filter(c -> !JapaneseKey.of(JapaneseKey.of(c)).equals(JapaneseKey.of(c))))
        .isEmpty();
  }

  @Test
  void a_key_costs_microseconds() {
    List<String> names =
        List.of("㈱髙橋製作所", "ﾌｭｰﾁｬｰ・ｻｰﾊﾞｰ㈲", "有限会社山田商店", "ABC Trading Co., Ltd.", "佐藤健太");
    int length = 0;
    for (int i = 0; i < 20_000; i++) {
      length += JapaneseKey.of(names.get(i % names.size())).length();
    }
    long start = System.nanoTime();
    for (int i = 0; i < 100_000; i++) {
      length += JapaneseKey.of(names.get(i % names.size())).length();
    }
    double micros = (System.nanoTime() - start) / 100_000_000.0;
    assertThat(length).isPositive();
    assertThat(micros).as("microseconds per name, measured " + micros).isLessThan(25);
  }

  @Property(tries = 5000)
  void folding_again_changes_nothing(@ForAll String text) {
    String key = JapaneseKey.of(text);
    assertThat(JapaneseKey.of(key)).isEqualTo(key);
    String kept = JapaneseKey.keepingForm(text);
    assertThat(JapaneseKey.keepingForm(kept)).isEqualTo(kept);
  }

  @Property(tries = 5000)
  void folding_a_company_name_again_changes_nothing(@ForAll("names") String name) {
    String key = JapaneseKey.of(name);
    assertThat(JapaneseKey.of(key)).isEqualTo(key);
  }

  @Property(tries = 5000)
  void width_kana_and_case_make_no_difference(@ForAll("names") String name) {
    String key = JapaneseKey.of(name);
    assertThat(JapaneseKey.of(name.toUpperCase(Locale.ROOT))).isEqualTo(key);
    assertThat(JapaneseKey.of(fullWidth(name))).isEqualTo(key);
    assertThat(JapaneseKey.of(hiragana(name))).isEqualTo(key);
    assertThat(JapaneseKey.of(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(key);
  }

  @Property(tries = 2000)
  void a_name_is_found_by_any_piece_of_its_key(@ForAll("names") String name) {
    String key = JapaneseKey.of(name);
    List<String> grams = JapaneseKey.grams(key);
    assertThat(grams).isSorted().doesNotHaveDuplicates();
    for (int i = 0; i + 2 <= key.length(); i++) {
      assertThat(grams).contains(key.substring(i, i + 1), key.substring(i, i + 2));
    }
  }

  @Example
  void a_long_text_is_folded_too() {
    assertThat(JapaneseKey.of("株式会社".repeat(500) + "山田")).isEqualTo("山田");
  }

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "株式会社",
            "㈱",
            "(株)",
            "（有）",
            "株式",
            "会社",
            "カ)",
            "(カ",
            "医療法人社団",
            "Inc.",
            " Co., Ltd.",
            "山田",
            "髙橋",
            "ｶﾌﾞｼｷ",
            "サーバー",
            "ヴィラ",
            "きゃべつ",
            "ABC",
            "abc",
            "・",
            "-",
            "−",
            "ー",
            " ",
            "　",
            "１２",
            "ﾊﾟﾝ",
            "ヂ",
            "邉",
            "☆",
            "NPO法人",
            "々",
            "ｰ",
            "&",
            "'",
            "合同",
            "カブシキガイシャ");
    return pieces.list().ofMinSize(1).ofMaxSize(6).map(parts -> String.join("", parts));
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c <= '~' ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  private static String hiragana(String text) {
    StringBuilder small = new StringBuilder();
    text.chars().forEach(c -> small.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)));
    return small.toString();
  }
}
