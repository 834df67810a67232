package jp.enishi.activities.activity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.DealService;
import jp.enishi.platform.problem.Checking;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What makes an activity's details valid. The page, the API and imports go through here alike. */
@Singleton
class ActivityRules {

  private static final int MOST_MINUTES = 7 * 24 * 60;
  private static final int MOST_PEOPLE = 50;

  private final Activities activities;
  private final DealService deals;
  private final References references;

  ActivityRules(Activities activities, DealService deals, References references) {
    this.activities = activities;
    this.deals = deals;
    this.references = references;
  }

  /**
   * Reads typed details.
   *
   * @param before the details as they stand, null for a new activity
   */
  Checked<ActivityDetails> check(
      Actor actor, ActivityDetails typed, @Nullable ActivityDetails before) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    DealDetails deal = deal(actor, typed.dealId(), before, checking);
    ActivityDetails read = read(typed, before, deal, rules, checking);
    rules.required("kind", read.kind());
    rules.required("occurredAt", read.occurredAt());
    if (read.companyId() == null && read.dealId() == null && read.personIds().isEmpty()) {
      checking.refuse("/companyId", "activities.customer.required");
    }
    if (read.nextAction() == null && (read.nextActionOn() != null || read.nextActionBy() != null)) {
      rules.required("nextAction", null);
    }
    references(actor, read, before, checking);
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private static ActivityDetails read(
      ActivityDetails typed,
      @Nullable ActivityDetails before,
      @Nullable DealDetails deal,
      CommonRules rules,
      Checking checking) {
    List<UUID> people = rules.ids("personIds", typed.personIds(), MOST_PEOPLE);
    UUID company = typed.companyId();
    if (before == null && company == null && people.isEmpty() && deal != null) {
      company = deal.companyId();
      people = deal.personId() == null ? people : List.of(deal.personId());
    }
    return new ActivityDetails(
        typed.kind(),
        occurredAt(typed, before, checking),
        checking.within("/durationMinutes", typed.durationMinutes(), 1, MOST_MINUTES),
        direction(typed, before, checking),
        rules.text("subject", typed.subject(), 200),
        rules.lines("content", typed.content(), 10_000),
        typed.reaction(),
        rules.text("result", typed.result(), 100),
        company,
        people,
        typed.dealId(),
        rules.text("nextAction", typed.nextAction(), 200),
        rules.day("nextActionOn", typed.nextActionOn()),
        typed.nextActionBy(),
        typed.ownerId(),
        typed.teamId(),
        typed.siteId(),
        rules.coOwners(typed.coOwnerIds(), typed.ownerId()));
  }

  /** What has happened lies behind; the rest of today is let be, for clocks differ. */
  private static @Nullable Instant occurredAt(
      ActivityDetails typed, @Nullable ActivityDetails before, Checking checking) {
    Instant at = typed.occurredAt();
    if (at == null) {
      return before == null ? Instant.now() : null;
    }
    if (at.isBefore(Instant.parse("1868-01-01T00:00:00Z"))) {
      checking.refuse("/occurredAt", "customers.date.range");
      return null;
    }
    Instant tomorrow = CommonRules.today().plusDays(1).atStartOfDay(ActivityKeys.TOKYO).toInstant();
    if (!at.isBefore(tomorrow)) {
      checking.refuse("/occurredAt", "activities.occurred.future");
      return null;
    }
    return at;
  }

  private static @Nullable Direction direction(
      ActivityDetails typed, @Nullable ActivityDetails before, Checking checking) {
    Direction direction = typed.direction();
    if (direction == null || typed.kind() == null || typed.kind().isDirected()) {
      return direction;
    }
    if (before == null || before.direction() != direction) {
      checking.refuse("/direction", "activities.direction.none");
    }
    return null;
  }

  /** The deal, when it may be seen. One that stays is not asked about again. */
  private @Nullable DealDetails deal(
      Actor actor, @Nullable UUID id, @Nullable ActivityDetails before, Checking checking) {
    if (id == null || (before != null && id.equals(before.dealId()))) {
      return null;
    }
    Optional<DealDetails> found =
        actor.may(deals.register().permission())
            ? deals
                .register()
                .find(id, Visibility.of(actor))
                .filter(deal -> !deal.isTrashed())
                .map(deal -> deal.details())
            : Optional.empty();
    if (found.isEmpty()) {
      checking.refuse("/dealId", "customers.reference.unknown");
    }
    return found.orElse(null);
  }

  private void references(
      Actor actor, ActivityDetails read, @Nullable ActivityDetails before, Checking checking) {
    Optional<ActivityDetails> was = Optional.ofNullable(before);
    References.Check check =
        references
            .check(actor, checking)
            .care(activities.care(read), was.map(activities::care).orElse(Care.NOBODY))
            .account(
                "nextActionBy",
                read.nextActionBy(),
                was.map(ActivityDetails::nextActionBy).orElse(null));
    boolean ofDeal = before == null && read.dealId() != null;
    if (!ofDeal || read.companyId() != null) {
      check.company(
          "companyId", read.companyId(), was.map(ActivityDetails::companyId).orElse(null));
    }
    List<UUID> people = was.map(ActivityDetails::personIds).orElse(List.of());
    for (int i = 0; i < read.personIds().size(); i++) {
      UUID person = read.personIds().get(i);
      check.person("personIds/" + i, person, people.contains(person) ? person : null);
    }
    List<UUID> known = was.map(ActivityDetails::coOwnerIds).orElse(List.of());
    for (int i = 0; i < read.coOwnerIds().size(); i++) {
      UUID colleague = read.coOwnerIds().get(i);
      check.account("coOwnerIds/" + i, colleague, known.contains(colleague) ? colleague : null);
    }
  }

  /** The next action of an activity, when this write has set or changed it. */
  static boolean setsNext(@Nullable ActivityDetails before, ActivityDetails now) {
    return now.nextAction() != null
        && (before == null
            || !Objects.equals(next(before), next(now))
            || !Objects.equals(before.dealId(), now.dealId()));
  }

  private record Next(@Nullable String what, @Nullable LocalDate on, @Nullable UUID by) {}

  private static Next next(ActivityDetails details) {
    return new Next(details.nextAction(), details.nextActionOn(), details.nextActionBy());
  }
}
