package jp.enishi.deals.pipeline;

/** What a stage says of the deals in it. */
public enum StageKind {
  /** 進行中. */
  open,
  /** 受注. */
  won,
  /** 失注. */
  lost
}
