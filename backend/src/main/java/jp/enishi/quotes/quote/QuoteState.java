package jp.enishi.quotes.quote;

/** How far a quote has come. An issued one whose time has passed is said to be expired besides. */
public enum QuoteState {
  /** 下書き: may be changed, has no number. */
  draft,
  /** 発行済: numbered; stays as it is. */
  issued,
  /** 受諾: the customer orders by it. */
  accepted,
  /** 不成立: the customer does not. */
  declined,
  /** 改訂済: a later version was issued in its place. */
  replaced
}
