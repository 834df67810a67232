package jp.enishi.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.activities.activity.ActivityDetails;
import jp.enishi.activities.activity.ActivityKind;
import jp.enishi.activities.activity.ActivityService;
import jp.enishi.activities.activity.Direction;
import jp.enishi.activities.activity.Reaction;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.demo.DemoDeals.Diary;
import jp.enishi.demo.DemoTalks.Talk;
import org.jspecify.annotations.Nullable;

/** What the demo company's people did with customers in the course of the year. */
final class DemoActivities {

  private static final int CALLS_ON_COMPANIES = 560;
  private static final int OF_MEMBERS = 170;

  private final ActivityService service;
  private final DemoStaff staff;
  private final DemoCalendar calendar;
  private final Diary diary;
  private final List<DemoRecord<CompanyDetails>> companies;
  private final List<DemoRecord<PersonDetails>> members;
  private final Map<UUID, List<UUID>> met = new HashMap<>();
  private int recorded;

  DemoActivities(
      ActivityService service,
      DemoStaff staff,
      DemoCalendar calendar,
      Diary diary,
      List<DemoRecord<CompanyDetails>> companies,
      List<DemoRecord<PersonDetails>> members) {
    this.service = service;
    this.staff = staff;
    this.calendar = calendar;
    this.diary = diary;
    this.companies = companies;
    this.members = members;
  }

  /** Somebody we know at a company can be met there. */
  void met(DemoRecord<PersonDetails> person, DemoRecord<CompanyDetails> company) {
    met.computeIfAbsent(company.id(), _ -> new ArrayList<>()).add(person.id());
  }

  /** Notes down what has nothing to do with deals. */
  void plan() {
    for (int i = 0; i < CALLS_ON_COMPANIES; i++) {
      Dice dice = Dice.of(DemoYear.SEED, "talk", i);
      Instant at = calendar.someTime(dice);
      diary.note(at, staff.office().getFirst(), () -> withCompany(dice, at));
    }
    for (int i = 0; i < OF_MEMBERS; i++) {
      Dice dice = Dice.of(DemoYear.SEED, "visit", i);
      Instant at = calendar.someTime(dice);
      Actor clerk = dice.oneOf(staff.shop());
      diary.note(at, clerk, () -> withMember(dice, at, clerk));
    }
  }

  /** Mostly whoever looks after the company; now and then a colleague helps its people out. */
  private void withCompany(Dice dice, Instant at) {
    DemoRecord<CompanyDetails> company = dice.common(companies);
    Actor who = dice.chance(0.88) ? company.owner() : dice.oneOf(staff.office());
    Talk talk = DemoTalks.everyday(dice, who.id().equals(company.owner().id()));
    diary.note(at, who, () -> record(dice, at, who, talk, company.id(), null));
  }

  private void withMember(Dice dice, Instant at, Actor clerk) {
    if (!members.isEmpty()) {
      Talk talk = DemoTalks.inShop(dice);
      UUID member = dice.common(members).id();
      store(clerk, details(dice, at, clerk, talk, null, List.of(member), null, null, null));
    }
  }

  /** What was done when a deal came that far. */
  void ofDeal(
      Instant at,
      Actor who,
      DemoRecord<CompanyDetails> company,
      UUID deal,
      int stage,
      @Nullable String next,
      @Nullable LocalDate nextOn) {
    Dice dice = Dice.of(DemoYear.SEED, "step", recorded);
    Talk talk = DemoTalks.at(stage, dice);
    store(
        who,
        details(
            dice,
            at,
            who,
            talk,
            company.id(),
            counterparts(dice, company.id()),
            deal,
            next,
            nextOn));
    if (dice.chance(0.3)) {
      store(
          who,
          details(
              dice,
              at.minus(Duration.ofHours(1)),
              who,
              DemoTalks.beforehand(dice),
              company.id(),
              counterparts(dice, company.id()),
              deal,
              null,
              null));
    }
  }

  private void record(
      Dice dice, Instant at, Actor who, Talk talk, UUID company, @Nullable UUID deal) {
    boolean plans = dice.chance(0.25);
    store(
        who,
        details(
            dice,
            at,
            who,
            talk,
            company,
            counterparts(dice, company),
            deal,
            plans ? DemoTalks.next(dice) : null,
            plans ? DemoCalendar.day(at).plusDays(dice.between(2, 21)) : null));
  }

  private List<UUID> counterparts(Dice dice, UUID company) {
    List<UUID> known = met.getOrDefault(company, List.of());
    if (known.isEmpty() || dice.chance(0.15)) {
      return List.of();
    }
    return known.size() > 1 && dice.chance(0.2)
        ? List.of(known.get(0), known.get(1))
        : List.of(dice.common(known));
  }

  private ActivityDetails details(
      Dice dice,
      Instant at,
      Actor who,
      Talk talk,
      @Nullable UUID company,
      List<UUID> people,
      @Nullable UUID deal,
      @Nullable String next,
      @Nullable LocalDate nextOn) {
    Actor colleague = dice.oneOf(staff.sales());
    boolean together =
        talk.kind() == ActivityKind.visit && dice.chance(0.15) && !colleague.id().equals(who.id());
    return new ActivityDetails(
        talk.kind(),
        at.minus(Duration.ofMinutes(dice.between(5, 50))),
        minutes(talk.kind(), dice),
        talk.direction(),
        talk.subject(),
        talk.content(),
        talk.reaction(),
        talk.result(),
        company,
        people,
        deal,
        next,
        nextOn,
        null,
        null,
        null,
        null,
        together ? List.of(colleague.id()) : List.of());
  }

  private static @Nullable Integer minutes(ActivityKind kind, Dice dice) {
    return switch (kind) {
      case call -> dice.chance(0.5) ? dice.oneOf(5, 5, 10, 10, 15, 20) : null;
      case visit, onlineMeeting -> dice.oneOf(30, 45, 60, 60, 60, 90, 120);
      default -> null;
    };
  }

  private void store(Actor who, ActivityDetails typed) {
    recorded++;
    service.addAll(List.of(service.check(who, service.assigned(who, typed), null).accepted()));
  }

  /** How well a talk of everyday goes: mostly neither well nor badly. */
  static @Nullable Reaction usually(Dice dice) {
    return dice.chance(0.45)
        ? null
        : dice.oneOf(
            Reaction.positive,
            Reaction.positive,
            Reaction.positive,
            Reaction.neutral,
            Reaction.neutral,
            Reaction.neutral,
            Reaction.veryPositive,
            Reaction.negative);
  }

  /** Either side may begin a call or a mail. */
  static @Nullable Direction began(ActivityKind kind, Dice dice) {
    return kind.isDirected() ? dice.chance(0.65) ? Direction.outbound : Direction.inbound : null;
  }
}
