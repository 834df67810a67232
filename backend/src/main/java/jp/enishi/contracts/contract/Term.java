package jp.enishi.contracts.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How offices count the terms of contracts. */
public final class Term {

  private Term() {}

  /** The last day of a term: 2026-04-01 and 12 months give 2027-03-31. */
  public static LocalDate end(LocalDate first, long months) {
    return first.plusMonths(months).minusDays(1);
  }

  /** The last day of the term that follows one: the end of a month stays the end of a month. */
  public static LocalDate next(LocalDate last, long months) {
    return end(last.plusDays(1), months);
  }

  /** How many months lie within; one that has begun counts whole. */
  static int months(LocalDate first, LocalDate last) {
    LocalDate after = last.plusDays(1);
    long whole = ChronoUnit.MONTHS.between(first, after);
    return Math.toIntExact(first.plusMonths(whole).isBefore(after) ? whole + 1 : whole);
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
