package jp.enishi.tasks.task;

/** Where an occurrence goes that falls on a Saturday, a Sunday or a holiday. */
public enum OnHoliday {
  /** そのまま. */
  keep,
  /** 前営業日. */
  previous,
  /** 翌営業日. */
  next
}
