package jp.enishi.contracts.contract;

/** What a notice period is counted in. */
public enum NoticeUnit {
  /** か月. */
  month,
  /** 日. */
  day
}
