package jp.enishi.tasks.today;

/** Whose work is shown. */
public enum Whose {
  /** The caller's own. */
  mine,
  /** Of everybody within the caller's scope. */
  team
}
