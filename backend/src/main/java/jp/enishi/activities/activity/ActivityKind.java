package jp.enishi.activities.activity;

/** 種類: how a customer was met. */
public enum ActivityKind {
  /** 電話. */
  call(true),
  /** メール. */
  mail(true),
  /** 訪問・来社, and meetings in one room. */
  visit(true),
  /** Web会議. */
  onlineMeeting(false),
  /** SNS. */
  sns(true),
  /** Web訪問: the customer came to our web site. */
  webVisit(false),
  /** 手紙・DM. */
  letter(true),
  /** 来店. */
  shopVisit(false),
  /** メモ・その他. */
  other(false);

  private final boolean directed;

  ActivityKind(boolean directed) {
    this.directed = directed;
  }

  /** Whether it goes from one side to the other. */
  public boolean isDirected() {
    return directed;
  }
}
