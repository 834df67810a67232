package jp.enishi.forecast.outlook;

/** What is counted. */
enum Measure {
  /** 売上: the deals' amounts. */
  sales,
  /** 粗利: amounts less costs, as far as those are known. */
  margin;

  /** The column of a deal. */
  String column() {
    return this == sales ? "c.amount_yen" : "c.margin_yen";
  }
}
