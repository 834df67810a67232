package jp.enishi.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.contracts.contract.ContractBilling;
import jp.enishi.contracts.contract.ContractDetails;
import jp.enishi.contracts.contract.NoticeUnit;
import jp.enishi.contracts.contract.Term;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.deals.deal.Billing;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.demo.DemoDeals.Diary;
import org.jspecify.annotations.Nullable;

/**
 * What the demo company's customers have agreed to: contracts of earlier years, of which some end
 * in the course of the year and some are renewed for more, and those of the deals that are won.
 */
final class DemoContracts {

  private static final int CARRIED_OVER = 84;
  private static final int THOUSAND = 1_000;

  /** What is agreed again and again, and what a month of it costs in thousands. */
  private record Offer(String title, int from, int to) {}

  private static final List<Offer> OFFERS =
      List.of(
          new Offer("複合機 保守サービス契約", 8, 40),
          new Offer("複合機 リース契約", 12, 60),
          new Offer("クラウド会計 利用契約", 3, 18),
          new Offer("サーバー監視サービス契約", 20, 90),
          new Offer("事務用品 定期配送契約", 5, 30),
          new Offer("ネットワーク機器 保守契約", 15, 70),
          new Offer("ウォーターサーバー利用契約", 4, 12),
          new Offer("電話設備 保守契約", 6, 25));
  private static final List<String> REASONS =
      List.of("予算削減", "競合に乗り換え", "事業所の閉鎖・移転", "内製化", "利用が減ったため");

  private final Selling selling;
  private final DemoCalendar calendar;
  private final Diary diary;
  private final List<DemoRecord<CompanyDetails>> companies;

  DemoContracts(
      Selling selling,
      DemoCalendar calendar,
      Diary diary,
      List<DemoRecord<CompanyDetails>> companies) {
    this.selling = selling;
    this.calendar = calendar;
    this.diary = diary;
    this.companies = companies;
  }

  /** Notes down what is carried over on the first day. */
  void plan(Actor clerk) {
    for (int i = 0; i < CARRIED_OVER; i++) {
      Dice dice = Dice.of(DemoYear.SEED, "contract", i);
      String code = "K-%04d".formatted(i + 1);
      Instant at = calendar.firstDayAt(17, i % 60);
      diary.note(
          at,
          clerk,
          () -> {
            DemoRecord<CompanyDetails> company = dice.common(companies);
            diary.note(at, company.owner(), () -> carryOver(dice, at, code, company));
          });
    }
  }

  private void carryOver(Dice dice, Instant at, String code, DemoRecord<CompanyDetails> company) {
    LocalDate day = DemoCalendar.day(at);
    Offer offer = dice.oneOf(OFFERS);
    int months = dice.oneOf(12, 12, 12, 24, 36);
    LocalDate starts = day.withDayOfMonth(1).minusMonths(dice.between(2, months + 10));
    boolean renews = dice.chance(0.6);
    LocalDate ends = Term.end(starts, months);
    while (renews && ends.isBefore(day)) {
      ends = Term.next(ends, months);
    }
    long yen = (long) dice.between(offer.from(), offer.to()) * THOUSAND;
    DemoRecord<ContractDetails> contract =
        add(
            company.owner(),
            details(
                dice,
                offer.title(),
                company.id(),
                null,
                code,
                starts.minusDays(dice.between(5, 40)),
                starts,
                ends,
                months,
                yen,
                renews));
    fate(dice, contract, at, yen);
  }

  /** Some are cancelled, of some notice is given, and most that end are renewed for more. */
  private void fate(Dice dice, DemoRecord<ContractDetails> contract, Instant at, long yen) {
    LocalDate ends = Objects.requireNonNull(contract.details().endsOn());
    if (ends.isBefore(DemoCalendar.day(at))) {
      return;
    }
    Instant later = calendar.timeAfter(at, dice);
    LocalDate day = DemoCalendar.day(later);
    if (dice.chance(0.1) && day.isBefore(ends)) {
      note(contract, later, end("cancelledOn", day, dice.oneOf(REASONS)));
    } else if (dice.chance(0.12) && day.isBefore(ends)) {
      note(contract, later, end("noticeGivenOn", day, dice.oneOf(REASONS)));
    } else if (!Boolean.TRUE.equals(contract.details().autoRenewal()) && dice.chance(0.75)) {
      LocalDate before = ends.minusDays(dice.between(5, 40));
      int days = (int) Math.max(1, before.toEpochDay() - DemoCalendar.day(at).toEpochDay());
      calendar
          .daysAfter(at, days, dice)
          .ifPresent(
              when ->
                  diary.note(
                      when,
                      contract.owner(),
                      () -> renew(dice, contract, DemoCalendar.day(when), yen)));
    }
  }

  private void renew(Dice dice, DemoRecord<ContractDetails> before, LocalDate signed, long yen) {
    ContractDetails old = before.details();
    int months = Objects.requireNonNull(old.termMonths());
    long more = yen * dice.between(95, 130) / 100 / THOUSAND * THOUSAND;
    LocalDate starts = Objects.requireNonNull(old.endsOn()).plusDays(1);
    add(
        before.owner(),
        details(
            dice,
            String.valueOf(old.title()),
            Objects.requireNonNull(old.companyId()),
            before.id(),
            old.code() + "-2",
            signed,
            starts,
            Term.end(starts, months),
            months,
            Math.max(more, THOUSAND),
            dice.chance(0.5)));
  }

  /** What is paid by the month mostly becomes a contract within days, the rest now and then. */
  void won(Dice dice, DemoRecord<DealDetails> deal, Instant at) {
    boolean monthly = deal.details().billing() == Billing.monthly;
    if (!dice.chance(monthly ? 0.85 : 0.3)) {
      return;
    }
    calendar
        .daysAfter(at, dice.between(1, 4), dice)
        .ifPresent(when -> diary.note(when, deal.owner(), () -> contract(dice, deal, monthly)));
  }

  private void contract(Dice dice, DemoRecord<DealDetails> deal, boolean monthly) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    if (monthly && dice.chance(0.7)) {
      patch.put("autoRenewal", true).put("noticePeriod", dice.between(1, 3));
    }
    try {
      selling
          .dealContracts()
          .create(
              deal.owner(), selling.dealContracts().order(deal.owner(), deal.id(), patch), false);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContractDetails details(
      Dice dice,
      String title,
      UUID company,
      @Nullable UUID previous,
      String code,
      LocalDate signed,
      LocalDate starts,
      LocalDate ends,
      int months,
      long yen,
      boolean renews) {
    boolean notice = dice.chance(0.8);
    return new ContractDetails(
        code,
        title,
        company,
        null,
        null,
        previous,
        null,
        List.of(),
        null,
        yen * months,
        dice.chance(0.2) ? ContractBilling.yearly : ContractBilling.monthly,
        months,
        signed,
        starts,
        ends,
        renews,
        null,
        notice ? dice.between(1, 3) : null,
        notice ? NoticeUnit.month : null,
        null,
        null,
        null,
        dice.chance(0.15) ? List.of("重点") : List.of(),
        null,
        null,
        null,
        List.of(),
        null);
  }

  private DemoRecord<ContractDetails> add(Actor owner, ContractDetails typed) {
    ContractDetails accepted =
        selling
            .contracts()
            .check(owner, selling.contracts().assigned(owner, typed), null)
            .accepted();
    return new DemoRecord<>(selling.contracts().addAll(List.of(accepted)).getFirst(), owner);
  }

  private static ObjectNode end(String field, LocalDate day, String reason) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(field, day.toString())
        .put("endReason", reason);
  }

  private void note(DemoRecord<ContractDetails> contract, Instant at, ObjectNode patch) {
    diary.note(
        at,
        contract.owner(),
        () -> {
          try {
            contract.now(
                selling
                    .contracts()
                    .change(contract.owner(), contract.id(), contract.version(), patch));
          } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
