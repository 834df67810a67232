package jp.enishi.activities.activity;

/** 方向: who began it. */
public enum Direction {
  /** 先方から: the customer. */
  inbound,
  /** 当方から: we. */
  outbound
}
