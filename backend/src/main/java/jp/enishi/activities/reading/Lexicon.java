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
import static jp.enishi.activities.activity.Direction.inbound;
import static jp.enishi.activities.activity.Direction.outbound;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.activities.activity.Reaction;
import org.jspecify.annotations.Nullable;

/** The words of the grammar, as offices use them. At one place the longest counts. */
final class Lexicon {

  private record Word(Pattern pattern, Meaning meaning) {}

  /** A word of Latin letters, and no part of a longer one. */
  private static String latin(String words) {
    return "(?<![a-z0-9])(?:" + words + ")(?![a-z0-9])";
  }

  private static final String MEETING = "(?:会議|商談|面談|打ち?合わ?せ|ミーティング|mtg|デモ)";

  private static final List<Word> KINDS =
      List.of(
          word(
              "(?:web|ウェブ|ウエブ|オンライン|リモート|tv|テレビ|ビデオ|zoom|teams|meet|webex|電話)(?:での?)?" + MEETING,
              new Meaning.Met(onlineMeeting, null)),
          word(
              latin("zoom|ms ?teams|teams|google ?meet|webex"),
              new Meaning.Met(onlineMeeting, null)),
          word(
              "(?:web|ウェブ|ウエブ|サイト|hp|ホームページ)(?:サイト)?(?:訪問|閲覧|来訪|アクセス)",
              new Meaning.Met(webVisit, null)),
          word("ご?来店|店頭(?:接客)?", new Meaning.Met(shopVisit, null)),
          word("ご?来社|ご?来訪|ご?来所", new Meaning.Met(visit, inbound)),
          word("訪問(?![者先介看販診着])|往訪|再訪問?|お?伺い|伺う|伺った|飛び込み|会食|接待", new Meaning.Met(visit, outbound)),
          word(
              "(?:会議(?![室費資])|商談(?!会)|面談|面会|打ち?合わ?せ|ミーティング|" + latin("mtg") + ")",
              new Meaning.Met(visit, null)),
          word("受電|来電|入電|着信(?!音)", new Meaning.Met(call, inbound)),
          word(
              "(?:から|より)の?お?(?:電話|" + latin("tel") + ")(?:あり|有り)?", new Meaning.Met(call, inbound)),
          word(
              "架電|テレアポ|折り?返しの?(?:お?電話|" + latin("tel") + ")|電話(?=し(?:た|ま))",
              new Meaning.Met(call, outbound)),
          word("お?電話(?![番帳機回対会])|でんわ|" + latin("tel"), new Meaning.Met(call, null)),
          word("(?:から|より)の?(?:メール|返信)(?:あり|有り)?|メール受信|返信(?:あり|有り)", new Meaning.Met(mail, inbound)),
          word("メール(?:送信|送付)|返信(?:した|済み?)", new Meaning.Met(mail, outbound)),
          word("メール(?![アマボサ配])|" + latin("e-?mail|mail"), new Meaning.Met(mail, null)),
          word(
              "ダイレクトメール|" + latin("dm|fax") + "|ファックス|手紙|お?礼状|郵送|はがき|ハガキ|葉書|年賀状",
              new Meaning.Met(letter, null)),
          word(
              latin("sns|line|facebook|messenger|instagram|twitter") + "|インスタグラム|インスタ|フェイスブック",
              new Meaning.Met(sns, null)),
          word("メモ(?![リ帳])", new Meaning.Met(other, null)));

  private static final String REACTION = "(?:ご?反応|感触|感じ|手応え)(?:は|も|が)? ?";

  private static final List<Word> REACTIONS =
      List.of(
          word(
              "(?:大変|とても|非常に|かなり|すごく)(?:好感触|前向き|乗り気|好評|(?:良|よ)い"
                  + REACTION
                  + "?|ご?満足|喜んで|喜ばれ)|大絶賛|絶賛|大満足|大好評|大喜び|◎",
              new Meaning.Felt(Reaction.veryPositive)),
          word(
              "好感触|好反応|好印象|高評価|好評|前向き|乗り気|ご?満足(?!度)|(?:興味|関心|手応え)(?:あり|有り|津々)|"
                  + REACTION
                  + "(?:とても)?(?:良い|良好|良し|良く|よい|よし|よく|いい|上々)|[○〇◯]",
              new Meaning.Felt(Reaction.positive)),
          word(
              REACTION + "(?:ふつう|普通|まあまあ|まずまず)|まあまあ|まずまず|様子見|普通(?![紙車預郵免])|△",
              new Meaning.Felt(Reaction.neutral)),
          word(
              REACTION
                  + "(?:薄い|薄め|薄く|悪い|悪く|いまいち|イマイチ|今ひとつ|今一つ|微妙|鈍い|渋い)|難色(?:を示)?|渋い|渋め|消極的|後ろ向き|いまいち|イマイチ|今ひとつ|今一つ|(?:興味|関心)(?:なし|無し|薄)|[×✕]",
              new Meaning.Felt(Reaction.negative)),
          word(
              "激怒|お怒り|ご?立腹|クレーム(?!対応)|出入り禁止|拒否|拒絶|お断り|断られ",
              new Meaning.Felt(Reaction.veryNegative)));

  private static final Word RESULT =
      word(
          "(?:ご?担当者?|ご本人)?(?:ご?不在|ご?留守(?!電)|離席中|外出中|会議中)|留守電(?:あり|残し)?|伝言(?:お?願い|依頼)?|折り?返し(?:待ち|依頼)|アポ(?:イント)?(?:獲得|取得|取れた|ok)?|受注|失注|成約|契約締結|継続検討|継続|検討中|社内検討|稟議中|保留|見送り|再訪|日程調整中?",
          new Meaning.Result());

  private static final Word NEXT =
      word(
          "(?:次回(?:アクション|予定)?|次は|次の(?:アクション|予定)|ネクスト(?:アクション)?|"
              + latin("next(?: ?action)?|todo")
              + "|→|⇒|->|=>|➡)[:： ]*",
          new Meaning.Next());

  private Lexicon() {}

  private static Word word(String pattern, Meaning meaning) {
    return new Word(Pattern.compile(pattern), meaning);
  }

  static @Nullable Token kindAt(String text, int from, int to) {
    return longest(KINDS, text, from, to);
  }

  /** A mark such as ○ means something only when it stands alone. */
  static @Nullable Token reactionAt(String text, int from, int to) {
    Token token = longest(REACTIONS, text, from, to);
    return token != null && token.to() - token.from() == 1 && !isAlone(text, token) ? null : token;
  }

  /** A result is a word of its own: in 受注残の確認 there is none. */
  static @Nullable Token resultAt(String text, int from, int to) {
    Token token = longest(List.of(RESULT), text, from, to);
    return token == null || !isAlone(text, token) ? null : token;
  }

  static @Nullable Token nextAt(String text, int from, int to) {
    return longest(List.of(NEXT), text, from, to);
  }

  static boolean isAlone(String text, Token token) {
    return (token.from() == 0 || isGap(text.charAt(token.from() - 1)))
        && (token.to() == text.length() || isGap(text.charAt(token.to())));
  }

  /** What stands between words. */
  static boolean isGap(char c) {
    return " 、。,.・|｜;:!?()[]「」『』【】\t".indexOf(c) >= 0;
  }

  private static @Nullable Token longest(List<Word> words, String text, int from, int to) {
    Token best = null;
    for (Word word : words) {
      Matcher matcher = word.pattern().matcher(text).region(from, to).useTransparentBounds(true);
      if (matcher.lookingAt() && matcher.end() > (best == null ? from : best.to())) {
        best = new Token(from, matcher.end(), word.meaning());
      }
    }
    return best;
  }
}
