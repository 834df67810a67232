package jp.enishi.tasks.feed;

/** How tasks without a time are handed over. */
public enum Untimed {
  /** As events of the whole day: every calendar shows them. */
  event,
  /** As to-dos, which only some calendars show. */
  todo
}
