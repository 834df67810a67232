package jp.enishi.activities.activity;

/** 顧客の反応. */
public enum Reaction {
  /** とても良い. */
  veryPositive,
  /** 良い. */
  positive,
  /** ふつう. */
  neutral,
  /** 良くない. */
  negative,
  /** 悪い. */
  veryNegative
}
