package jp.enishi.forecast.outlook;

/** How long a column of a forecast is. */
enum Period {
  month(1),
  quarter(3),
  half(6),
  year(12);

  private final int months;

  Period(int months) {
    this.months = months;
  }

  int months() {
    return months;
  }
}
