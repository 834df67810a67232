package jp.enishi.tasks.task;

/** What kind of work a task is. */
public enum TaskKind {
  /** 電話. */
  call,
  /** 訪問. */
  visit,
  /** メール. */
  mail,
  /** 資料準備. */
  prepare,
  /** その他. */
  other
}
