package jp.enishi.tasks.task;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Accounts;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.access.Unit;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.Deals;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.time.ClockTime;
import jp.enishi.register.Checked;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What makes a task's details valid. The page, the API and imports go through here alike. */
@Singleton
class TaskRules {

  private static final int MOST_MINUTES = 1_440;
  private static final int MOST_REMIND_MINUTES = 40_320;

  private final Tasks tasks;
  private final Deals deals;
  private final Accounts accounts;
  private final References references;

  TaskRules(Tasks tasks, Deals deals, Accounts accounts, References references) {
    this.tasks = tasks;
    this.deals = deals;
    this.accounts = accounts;
    this.references = references;
  }

  /**
   * Reads typed details.
   *
   * @param before the details as they stand, null for a new task
   */
  Checked<TaskDetails> check(Actor actor, TaskDetails typed, @Nullable TaskDetails before) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    TaskDetails read = read(inHands(typed, before), rules, checking);
    rules.required("title", read.title());
    if (read.dueOn() == null) {
      if (read.dueTime() != null) {
        checking.refuse("/dueOn", "tasks.due.day-for-time");
      } else if (read.recurrence() != null) {
        checking.refuse("/dueOn", "tasks.due.day-for-recurrence");
      } else if (read.remindMinutes() != null) {
        checking.refuse("/dueOn", "tasks.due.day-for-reminder");
      }
    } else if (isNewDay(read, before) && read.dueOn().isBefore(CommonRules.today())) {
      checking.warn("/dueOn", "tasks.due.past");
    }
    references(actor, read, before, checking);
    return new Checked<>(
        before == null ? withCustomers(actor, read) : read, checking.errors(), checking.warnings());
  }

  private static boolean isNewDay(TaskDetails read, @Nullable TaskDetails before) {
    return read.state() == TaskState.open
        && (before == null || !Objects.equals(before.dueOn(), read.dueOn()));
  }

  private static TaskDetails read(TaskDetails typed, CommonRules rules, Checking checking) {
    LocalDate dueOn = rules.day("dueOn", typed.dueOn());
    return new TaskDetails(
        rules.text("title", typed.title(), 200),
        typed.kind() == null ? TaskKind.other : typed.kind(),
        rules.lines("note", typed.note(), 10_000),
        dueOn,
        checking.read("/dueTime", typed.dueTime(), ClockTime::read),
        checking.within("/durationMinutes", typed.durationMinutes(), 1, MOST_MINUTES),
        typed.priority() == null ? TaskPriority.normal : typed.priority(),
        typed.state() == null ? TaskState.open : typed.state(),
        typed.companyId(),
        typed.personId(),
        typed.dealId(),
        checking.within("/remindMinutes", typed.remindMinutes(), 0, MOST_REMIND_MINUTES),
        recurrence(typed.recurrence(), dueOn, rules, checking),
        typed.ownerId(),
        typed.teamId(),
        typed.siteId());
  }

  /** The rule with all it needs, and nothing beside it. */
  private static @Nullable Recurrence recurrence(
      @Nullable Recurrence typed, @Nullable LocalDate dueOn, CommonRules rules, Checking checking) {
    if (typed == null) {
      return null;
    }
    Frequency every = typed.every();
    if (every == null) {
      checking.refuse("/recurrence/every", "problem.field.required");
      return null;
    }
    Integer interval = checking.within("/recurrence/interval", typed.interval(), 1, 12);
    Integer weekday = checking.within("/recurrence/weekday", typed.weekday(), 1, 7);
    Integer day = checking.within("/recurrence/dayOfMonth", typed.dayOfMonth(), 1, 31);
    Integer month = checking.within("/recurrence/month", typed.month(), 1, 12);
    LocalDate until = rules.day("recurrence/until", typed.until());
    if (until != null && dueOn != null && until.isBefore(dueOn)) {
      checking.refuse("/recurrence/until", "tasks.recurrence.until");
    }
    LocalDate start = dueOn == null ? CommonRules.today() : dueOn;
    boolean ofMonth = every == Frequency.monthly || every == Frequency.yearly;
    return new Recurrence(
        every,
        every == Frequency.businessDays || Objects.equals(interval, 1) ? null : interval,
        every != Frequency.weekly
            ? null
            : weekday == null ? start.getDayOfWeek().getValue() : weekday,
        !ofMonth ? null : day == null ? start.getDayOfMonth() : day,
        every != Frequency.yearly ? null : month == null ? start.getMonthValue() : month,
        every == Frequency.businessDays || typed.onHoliday() == OnHoliday.keep
            ? null
            : typed.onHoliday(),
        until);
  }

  /** Where only an owner is named, or another one, the task goes to their team and site. */
  private TaskDetails inHands(TaskDetails typed, @Nullable TaskDetails before) {
    UUID owner = typed.ownerId();
    boolean moved =
        before == null
            ? typed.teamId() == null && typed.siteId() == null
            : !Objects.equals(owner, before.ownerId())
                && Objects.equals(typed.teamId(), before.teamId())
                && Objects.equals(typed.siteId(), before.siteId());
    if (owner == null || !moved) {
      return typed;
    }
    return new TaskDetails(
        typed.title(),
        typed.kind(),
        typed.note(),
        typed.dueOn(),
        typed.dueTime(),
        typed.durationMinutes(),
        typed.priority(),
        typed.state(),
        typed.companyId(),
        typed.personId(),
        typed.dealId(),
        typed.remindMinutes(),
        typed.recurrence(),
        owner,
        accounts.firstUnit(owner, Unit.Kind.team).orElse(null),
        accounts.firstUnit(owner, Unit.Kind.site).orElse(null));
  }

  /** A task of a deal is one of its customer too. */
  private TaskDetails withCustomers(Actor actor, TaskDetails read) {
    Optional<DealDetails> deal =
        read.companyId() == null && read.personId() == null
            ? deal(actor, read.dealId())
            : Optional.empty();
    return deal.map(d -> of(read, d)).orElse(read);
  }

  private static TaskDetails of(TaskDetails read, DealDetails deal) {
    return new TaskDetails(
        read.title(),
        read.kind(),
        read.note(),
        read.dueOn(),
        read.dueTime(),
        read.durationMinutes(),
        read.priority(),
        read.state(),
        deal.companyId(),
        deal.personId(),
        read.dealId(),
        read.remindMinutes(),
        read.recurrence(),
        read.ownerId(),
        read.teamId(),
        read.siteId());
  }

  private void references(
      Actor actor, TaskDetails read, @Nullable TaskDetails before, Checking checking) {
    Optional<TaskDetails> was = Optional.ofNullable(before);
    references
        .check(actor, checking)
        .care(tasks.care(read), was.map(tasks::care).orElse(Care.NOBODY))
        .company("companyId", read.companyId(), was.map(TaskDetails::companyId).orElse(null))
        .person("personId", read.personId(), was.map(TaskDetails::personId).orElse(null));
    UUID known = was.map(TaskDetails::dealId).orElse(null);
    if (read.dealId() != null
        && !read.dealId().equals(known)
        && deal(actor, read.dealId()).isEmpty()) {
      checking.refuse("/dealId", "customers.reference.unknown");
    }
  }

  private Optional<DealDetails> deal(Actor actor, @Nullable UUID id) {
    return id == null || !actor.may(deals.permission())
        ? Optional.empty()
        : deals
            .find(id, Visibility.of(actor))
            .filter(deal -> !deal.isTrashed())
            .map(Stored::details);
  }
}
