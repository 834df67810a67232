package jp.enishi.tasks.notice;

/** What somebody is told. */
public enum NoticeKind {
  /** A task's reminder. */
  reminder,
  /** A daily report came in. */
  report,
  /** Somebody commented on a daily report. */
  comment,
  /** Until a day that is near notice of a contract can be given. */
  contractNotice,
  /** A contract ends on a day that is near, and nothing follows it. */
  contractEnd
}
