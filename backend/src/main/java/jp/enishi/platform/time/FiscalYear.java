package jp.enishi.platform.time;

import java.time.LocalDate;

/**
 * A business year (年度), named after the calendar year in which it begins: with April as its start,
 * 2026年度 is 2026-04-01 to 2027-03-31.
 *
 * @param startMonth the month in which it begins, 1 to 12
 */
public record FiscalYear(int year, int startMonth) {
  public FiscalYear {
    if (startMonth < 1 || startMonth > 12) {
      throw new IllegalArgumentException("a month is 1 to 12, not " + startMonth);
    }
  }

  /** The fiscal year a day belongs to. */
  public static FiscalYear of(LocalDate date, int startMonth) {
    int year = date.getMonthValue() < startMonth ? date.getYear() - 1 : date.getYear();
    return new FiscalYear(year, startMonth);
  }

  /** The fiscal year whose accounts are closed at the end of the given month (決算月). */
  public static FiscalYear closingIn(LocalDate date, int closingMonth) {
    return of(date, closingMonth % 12 + 1);
  }

  public LocalDate first() {
    return LocalDate.of(year, startMonth, 1);
  }

  public LocalDate last() {
    return first().plusYears(1).minusDays(1);
  }

  public boolean contains(LocalDate date) {
    return of(date, startMonth).equals(this);
  }

  /** 1 to 4. */
  public static int quarterOf(LocalDate date, int startMonth) {
    return Math.floorMod(date.getMonthValue() - startMonth, 12) / 3 + 1;
  }

  /** 1 for 上期, 2 for 下期. */
  public static int halfOf(LocalDate date, int startMonth) {
    return (quarterOf(date, startMonth) + 1) / 2;
  }

  public FiscalYear next() {
    return new FiscalYear(year + 1, startMonth);
  }

  public FiscalYear previous() {
    return new FiscalYear(year - 1, startMonth);
  }

  /** 2026年度. */
  public String label() {
    return year + "年度";
  }
}
