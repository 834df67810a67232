package jp.enishi.contracts.contract;

import java.time.LocalDate;
import java.util.Objects;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.Checking;
import org.jspecify.annotations.Nullable;

/** The term of a contract as it was typed, with what follows from the rest of it filled in. */
record ContractPeriod(
    @Nullable Integer termMonths,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable Integer renewalMonths,
    @Nullable Integer noticePeriod,
    @Nullable NoticeUnit noticeUnit) {

  private static final int MOST_MONTHS = 600;
  private static final int MOST_DAYS = 3_650;

  static ContractPeriod read(ContractDetails typed, Checking checking, CommonRules rules) {
    LocalDate first = rules.day("startsOn", typed.startsOn());
    LocalDate last = rules.day("endsOn", typed.endsOn());
    Integer months = checking.within("/termMonths", typed.termMonths(), 1, MOST_MONTHS);
    if (first != null && last != null && last.isBefore(first)) {
      checking.refuse("/endsOn", "contracts.end.before-start");
    } else if (first != null && last != null && typed.termMonths() == null) {
      months = checking.within("/endsOn", Term.months(first, last), 1, MOST_MONTHS);
    } else if (first != null && typed.endsOn() == null && months != null) {
      last = rules.day("endsOn", Term.end(first, months));
    }
    boolean renews = Boolean.TRUE.equals(typed.autoRenewal());
    Integer renewal = checking.within("/renewalMonths", typed.renewalMonths(), 1, MOST_MONTHS);
    Integer notice = checking.within("/noticePeriod", typed.noticePeriod(), 1, MOST_DAYS);
    NoticeUnit unit = typed.noticeUnit() == null ? NoticeUnit.month : typed.noticeUnit();
    return new ContractPeriod(
        months,
        first,
        last,
        !renews ? null : typed.renewalMonths() == null ? months : renewal,
        notice,
        typed.noticePeriod() == null ? null : unit);
  }

  /**
   * The amount that was typed. Without a term it is that of a month, with one that of the term:
   * what is paid in a month stays when an end is set and nothing is said of the amount.
   */
  @Nullable Long amount(
      ContractDetails typed, @Nullable ContractDetails before, Checking checking) {
    Long amount = typed.amountYen();
    boolean wasOfAMonth =
        before != null
            && before.termMonths() == null
            && before.billing() != ContractBilling.once
            && Objects.equals(amount, before.amountYen());
    if (amount == null
        || !wasOfAMonth
        || typed.termMonths() != null
        || termMonths == null
        || typed.billing() == ContractBilling.once
        || !typed.lines().isEmpty()) {
      return amount;
    }
    checking.warn("/amountYen", "contracts.amount.of-the-term", termMonths.toString());
    return amount * termMonths;
  }

  /** Holds what was read against the rest of the contract. */
  void check(
      ContractDetails read,
      @Nullable ContractDetails before,
      Checking checking,
      CommonRules rules) {
    boolean recurs = read.billing() != ContractBilling.once;
    if (recurs && read.signedOn() != null) {
      rules.required("startsOn", startsOn);
    }
    if (Boolean.TRUE.equals(read.autoRenewal())) {
      rules.required("endsOn", endsOn);
      rules.required("renewalMonths", renewalMonths);
    }
    if (!checking.errors().isEmpty()) {
      return;
    }
    notice(read, before, checking);
    cancellation(read, checking);
    if (differs(read)) {
      checking.warn("/termMonths", "contracts.term.differs");
    }
  }

  private void notice(ContractDetails read, @Nullable ContractDetails before, Checking checking) {
    LocalDate by = Term.noticeBy(endsOn, noticePeriod, noticeUnit);
    if (by != null && startsOn != null && by.isBefore(startsOn)) {
      checking.refuse("/noticePeriod", "contracts.notice.too-long");
    }
    LocalDate given = read.noticeGivenOn();
    if (given == null) {
      return;
    }
    if (read.signedOn() == null || endsOn == null) {
      checking.refuse("/noticeGivenOn", "contracts.notice.no-term");
    } else if (by != null
        && given.isAfter(by)
        && (before == null || !given.equals(before.noticeGivenOn()))) {
      checking.warn("/noticeGivenOn", "contracts.notice.late", by.toString());
    }
  }

  private void cancellation(ContractDetails read, Checking checking) {
    LocalDate cancelled = read.cancelledOn();
    if (cancelled == null) {
      return;
    }
    if (read.signedOn() == null) {
      checking.refuse("/cancelledOn", "contracts.cancel.draft");
    } else if ((startsOn != null && cancelled.isBefore(startsOn))
        || (endsOn != null && cancelled.isAfter(endsOn))) {
      checking.refuse("/cancelledOn", "contracts.cancel.outside");
    }
    if (read.endReason() == null) {
      checking.refuse("/endReason", "contracts.cancel.reason");
    }
  }

  /** Whether neither the term nor the term with its extensions leads from the start to the end. */
  private boolean differs(ContractDetails read) {
    if (startsOn == null || endsOn == null || termMonths == null) {
      return false;
    }
    int beyond = Term.months(startsOn, endsOn) - termMonths;
    Integer extension = read.renewalMonths();
    return beyond != 0 && (extension == null || beyond < 0 || beyond % extension != 0);
  }
}
