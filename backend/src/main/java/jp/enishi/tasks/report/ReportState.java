package jp.enishi.tasks.report;

/** How far a report is. */
public enum ReportState {
  /** 下書き: for its author alone. */
  draft,
  /** 送信済み. */
  sent
}
