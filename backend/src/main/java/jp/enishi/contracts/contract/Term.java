package jp.enishi.contracts.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How offices count the terms of contracts. */
public final class Term {

  private Term() {}

  /**
   * The last day of a term (民法143条2項): the day before the day of the last month that corresponds to
   * the first one; where that month has no such day, its last day. 2026-04-01 and 12 months give
   * 2027-03-31; 2026-01-31 and one month give 2026-02-28.
   */
  public static LocalDate end(LocalDate first, long months) {
    LocalDate after = first.plusMonths(months);
    return after.getDayOfMonth() == first.getDayOfMonth() ? after.minusDays(1) : after;
  }

  /** The last day of the term that follows one: the end of a month stays the end of a month. */
  public static LocalDate next(LocalDate last, long months) {
    return end(last.plusDays(1), months);
  }

  /** How many months lie within; one that has begun counts whole. */
  static int months(LocalDate first, LocalDate last) {
    long whole = ChronoUnit.MONTHS.between(first, last.plusDays(1));
    return Math.toIntExact(end(first, whole).isBefore(last) ? whole + 1 : whole);
  }

  /**
   * The last day on which notice can be given: counted back from the last day of the contract.
   * Where months differ in length that is the earlier of the ways to count.
   */
  public static @Nullable LocalDate noticeBy(
      @Nullable LocalDate last, @Nullable Integer period, @Nullable NoticeUnit unit) {
    if (last == null || period == null) {
      return null;
    }
    return unit == NoticeUnit.day ? last.minusDays(period) : last.minusMonths(period);
  }
}
