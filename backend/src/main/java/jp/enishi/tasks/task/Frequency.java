package jp.enishi.tasks.task;

/** How often a task comes again. */
public enum Frequency {
  /** 毎営業日. */
  businessDays,
  /** 毎週. */
  weekly,
  /** 毎月 on a day of the month. */
  monthly,
  /** 毎月末日. */
  monthEnd,
  /** 毎月最終営業日. */
  lastBusinessDay,
  /** 毎年. */
  yearly
}
