package jp.enishi.contracts.revenue;

/** Why a customer's recurring revenue is another than a month ago. */
public enum Movement {
  /** 新規: the first ever. */
  gained,
  /** 復活: some again, after none. */
  reactivated,
  /** 増額. */
  expanded,
  /** 減額. */
  contracted,
  /** 解約: none any more. */
  churned
}
