package jp.enishi.tasks.task;

/** 優先度. */
public enum TaskPriority {
  high,
  normal,
  low
}
