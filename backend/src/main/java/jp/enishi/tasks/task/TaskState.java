package jp.enishi.tasks.task;

/** How far a task is. */
public enum TaskState {
  /** 未完了. */
  open,
  /** 完了. */
  done,
  /** 中止. */
  cancelled
}
