package jp.enishi.tasks.notice;

/** What somebody is told. */
public enum NoticeKind {
  /** A task's reminder. */
  reminder,
  /** A daily report came in. */
  report,
  /** Somebody commented on a daily report. */
  comment
}
