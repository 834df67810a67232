package jp.enishi.forecast.outlook;

/** What the lines of a forecast are. */
enum Grouping {
  /** 担当者. */
  owner,
  /** 部署. */
  team,
  /** 商品: by the deals' lines. */
  product
}
