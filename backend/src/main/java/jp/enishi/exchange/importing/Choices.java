package jp.enishi.exchange.importing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.enishi.exchange.mapping.Target.Kind;
import jp.enishi.platform.text.JapaneseKey;

/** The fields that hold one of a few values, and the words people write for them. */
final class Choices {
  private static final Map<String, Map<String, String>> WORDS =
      Map.of(
          "company/listing",
          words(
              "prime", "プライム 東証プライム 東証一部 東証1部 一部 東証P prime",
              "standard", "スタンダード 東証スタンダード 東証二部 東証2部 二部 JASDAQ standard",
              "growth", "グロース 東証グロース マザーズ 東証マザーズ growth",
              "other", "上場 その他 その他上場 地方 名証 福証 札証 other",
              "unlisted", "非上場 未上場 なし 無 上場なし unlisted"),
          "person/sex",
          words(
              "male", "男 男性 おとこ M male 1",
              "female", "女 女性 おんな F female 2",
              "other", "その他 他 other"),
          "person/preferredChannel",
          words(
              "mail", "メール Eメール 電子メール mail email",
              "phone", "電話 TEL phone",
              "post", "郵便 郵送 DM 手紙 post",
              "sns", "SNS LINE sns"),
          "deal/billing",
          words(
              "once", "一括 一括払い 一括請求 一回 単発 スポット 売切り once",
              "monthly", "毎月 月額 月払い 月次 毎月払い 毎月請求 monthly"));

  private static final Set<String> YES =
      Set.of(
          "○", "〇", "◯", "◎", "●", "✓", "✔", "☑", "レ", "1", "y", "yes", "true", "はい", "有", "あり",
          "主", "主担当", "メイン");
  private static final Set<String> NO =
      Set.of("×", "✕", "✗", "☐", "-", "0", "n", "no", "false", "いいえ", "無", "なし", "副", "副担当", "サブ");

  private Choices() {}

  static boolean known(Kind kind, String field) {
    return WORDS.containsKey(kind + "/" + field);
  }

  static Optional<String> read(Kind kind, String field, String text) {
    Map<String, String> words = WORDS.getOrDefault(kind + "/" + field, Map.of());
    return Optional.ofNullable(words.get(key(text)));
  }

  /** A mark, a word or a number that says yes or no. */
  static Optional<Boolean> yesOrNo(String text) {
    String mark = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return YES.contains(mark)
        ? Optional.of(true)
        : NO.contains(mark) ? Optional.of(false) : Optional.empty();
  }

  private static Map<String, String> words(String... valuesAndWords) {
    Map<String, String> words = new java.util.HashMap<>();
    for (int i = 0; i < valuesAndWords.length; i += 2) {
      for (String word : valuesAndWords[i + 1].split(" ")) {
        words.put(key(word), valuesAndWords[i]);
      }
    }
    return Map.copyOf(words);
  }

  private static String key(String text) {
    return JapaneseKey.keepingForm(text).toLowerCase(Locale.ROOT);
  }
}
