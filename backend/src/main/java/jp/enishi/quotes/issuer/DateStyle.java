package jp.enishi.quotes.issuer;

/** How documents write their dates. */
public enum DateStyle {
  /** 西暦: 2026年11月22日. */
  western,
  /** 和暦: 令和8年11月22日. */
  era
}
