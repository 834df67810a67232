package jp.enishi.tasks.reminder;

/** Where somebody is reminded. */
public enum ReminderChoice {
  /** Nowhere. */
  off,
  /** In the page. */
  page,
  /** In the page and by mail. */
  mail
}
