package jp.enishi.demo;

import jp.enishi.activities.activity.ActivityKind;
import jp.enishi.activities.activity.Direction;
import jp.enishi.activities.activity.Reaction;
import org.jspecify.annotations.Nullable;

/** What is talked about with the demo company's customers, and how that goes. */
public final class DemoTalks {

  /** One talk: kinds are as common as in life. */
  public record Talk(
      ActivityKind kind,
      @Nullable Direction direction,
      @Nullable String subject,
      @Nullable String content,
      @Nullable Reaction reaction,
      @Nullable String result) {}

  private static final String[] EVERYDAY = {
    "近況の確認",
    "納品後の確認",
    "保守点検の日程調整",
    "トナーの補充依頼",
    "請求書の記載について",
    "新製品のご案内",
    "複合機の紙詰まりの相談",
    "ネットワーク不調の相談",
    "消耗品の価格改定のお知らせ",
    "年間保守契約の説明",
    "移転計画のヒアリング",
    "決算前の購入予定の確認",
    "担当者交代のご挨拶",
    "展示会のお礼"
  };
  private static final String[] TOLD = {
    "特に困りごとはないとのこと。来月また連絡する。",
    "予算は来期に回る見込み。時期を見て再提案。",
    "上長に確認してから折り返しいただける。",
    "他社の見積も取っているとのこと。納期を重視されている。",
    "使い方の質問に回答。操作手順の資料をお送りする約束をした。",
    "社内の配置換えがあり、台数を見直したいとのお話。",
    "担当の方は不在。伝言をお願いした。",
    "ご満足いただけている様子。別部署を紹介していただけそう。",
    "故障の頻度が上がっているとのこと。入替を提案する余地あり。",
    "カタログをお渡しし、主な違いを説明した。"
  };
  private static final String[] NEXT = {
    "資料を送付", "電話で状況確認", "訪問して説明", "見積を作成", "担当者へ折り返し", "点検日程の連絡", "事例を紹介"
  };
  private static final String[][] STAGES = {
    {"お問い合わせ対応", "ご要望の確認", "初回のご連絡"},
    {"要件のヒアリング", "現地確認", "現状の台数と費用の確認"},
    {"提案書の説明", "デモの実施", "提案内容の打ち合わせ"},
    {"見積書の提出", "見積内容の説明", "見積条件の調整"},
    {"契約条件の打ち合わせ", "納期と支払条件の調整", "決裁者への説明"}
  };
  private static final String[][] TOLD_AT = {
    {"Webサイトを見てお問い合わせいただいた。まず概要を伺うことに。", "ご紹介で連絡。今の機器への不満は速度と保守費用。"},
    {
      "現在は5年リースの4年目。月々の費用を下げたいとのこと。決裁は総務部長。",
      "台数と設置場所を確認。電源とLANの追加工事が必要。",
      "キーマンは情報システムの担当者。夏までに決めたい。"
    },
    {
      "保守の手厚さに関心あり。費用対効果の資料を追加で求められた。",
      "デモ機を気に入っていただけた。現場の方の評価も良い。",
      "他社は価格を前面に出している様子。導入後の支援で差をつける。"
    },
    {"見積を提出。値引きの相談あり、持ち帰って検討。", "想定の範囲内とのこと。社内の稟議に回していただく。", "予算を少し超えるため、台数を減らした案も作ることに。"},
    {"支払条件は月末締め翌月末払いで合意。納期は来月末を希望。", "部長にもご説明。特に異論はなく、最終の決裁待ち。", "競合がもう一段下げてきたとのこと。保守込みで再提示する。"}
  };
  private static final String[] BEFOREHAND = {"日程調整のメール", "資料の事前送付", "お礼のメール", "確認の電話", "議事録の送付"};
  private static final String[] SHOPPING = {
    "インクとコピー用紙を購入", "プリンターの買い替えの相談", "年賀状印刷の受付", "修理品のお渡し", "デスクの下見", "会員登録とポイントの説明", "ノートパソコンの設定相談"
  };

  private DemoTalks() {}

  /** The talk of everyday with a number: the same at every call. */
  public static Talk numbered(long number) {
    return everyday(Dice.of(2026, "talk", number), true);
  }

  /** A talk of everyday, by whoever looks after the company or by somebody who helps out. */
  static Talk everyday(Dice dice, boolean byOwner) {
    ActivityKind kind =
        byOwner
            ? dice.oneOf(
                ActivityKind.call,
                ActivityKind.call,
                ActivityKind.call,
                ActivityKind.call,
                ActivityKind.call,
                ActivityKind.call,
                ActivityKind.call,
                ActivityKind.mail,
                ActivityKind.mail,
                ActivityKind.mail,
                ActivityKind.mail,
                ActivityKind.visit,
                ActivityKind.visit,
                ActivityKind.visit,
                ActivityKind.onlineMeeting,
                ActivityKind.letter,
                ActivityKind.other)
            : dice.oneOf(
                ActivityKind.call, ActivityKind.call, ActivityKind.call, ActivityKind.mail);
    String told = dice.oneOf(TOLD);
    boolean away = told.contains("不在") && kind == ActivityKind.call;
    return new Talk(
        kind,
        DemoActivities.began(kind, dice),
        dice.oneOf(EVERYDAY),
        away || dice.chance(0.7) ? told : null,
        away ? null : DemoActivities.usually(dice),
        away ? "不在" : dice.chance(0.2) ? dice.oneOf("継続", "資料送付", "アポ獲得", "解決済み") : null);
  }

  /** A talk that takes a deal into a stage; after the last open one it is won, then lost. */
  static Talk at(int stage, Dice dice) {
    if (stage >= STAGES.length) {
      boolean won = stage == STAGES.length;
      return won
          ? new Talk(
              ActivityKind.visit,
              Direction.outbound,
              "ご契約の手続き",
              "注文書を受領。納品日と設置の段取りを確認した。",
              Reaction.veryPositive,
              "受注")
          : new Talk(
              dice.oneOf(ActivityKind.call, ActivityKind.mail),
              Direction.inbound,
              "お断りのご連絡",
              "今回は見送りとのこと。次の機会にまたお声がけする。",
              Reaction.negative,
              "失注");
    }
    ActivityKind kind =
        switch (stage) {
          case 0 -> dice.oneOf(ActivityKind.call, ActivityKind.call, ActivityKind.mail);
          case 3 -> dice.oneOf(ActivityKind.mail, ActivityKind.mail, ActivityKind.visit);
          default ->
              dice.oneOf(
                  ActivityKind.visit,
                  ActivityKind.visit,
                  ActivityKind.visit,
                  ActivityKind.onlineMeeting,
                  ActivityKind.onlineMeeting,
                  ActivityKind.call);
        };
    return new Talk(
        kind,
        stage == 0 ? Direction.inbound : kind.isDirected() ? Direction.outbound : null,
        dice.oneOf(STAGES[stage]),
        dice.chance(0.85) ? dice.oneOf(TOLD_AT[stage]) : null,
        DemoActivities.usually(dice),
        null);
  }

  /** What goes before a meeting, or after it. */
  static Talk beforehand(Dice dice) {
    String subject = dice.oneOf(BEFOREHAND);
    ActivityKind kind = subject.contains("電話") ? ActivityKind.call : ActivityKind.mail;
    return new Talk(kind, Direction.outbound, subject, null, null, null);
  }

  /** A private customer: mostly in the shop. */
  static Talk inShop(Dice dice) {
    ActivityKind kind =
        dice.oneOf(
            ActivityKind.shopVisit,
            ActivityKind.shopVisit,
            ActivityKind.shopVisit,
            ActivityKind.shopVisit,
            ActivityKind.shopVisit,
            ActivityKind.shopVisit,
            ActivityKind.call,
            ActivityKind.call,
            ActivityKind.webVisit,
            ActivityKind.sns);
    boolean here = kind == ActivityKind.shopVisit || kind == ActivityKind.call;
    String subject =
        here
            ? dice.oneOf(SHOPPING)
            : kind == ActivityKind.sns
                ? dice.oneOf("キャンペーン投稿へのコメント", "在庫の問い合わせに返信")
                : dice.oneOf("会員ページを閲覧", "特価ページを閲覧");
    return new Talk(
        kind,
        kind == ActivityKind.webVisit || kind == ActivityKind.shopVisit ? null : Direction.inbound,
        subject,
        null,
        here && dice.chance(0.3) ? dice.oneOf(Reaction.positive, Reaction.neutral) : null,
        null);
  }

  static String next(Dice dice) {
    return dice.oneOf(NEXT);
  }
}
