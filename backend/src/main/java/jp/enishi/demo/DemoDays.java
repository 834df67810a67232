package jp.enishi.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.deals.deal.DealFilter;
import jp.enishi.deals.deal.DealSummary;
import jp.enishi.demo.DemoDeals.Diary;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.time.Holidays;
import jp.enishi.register.Stored;
import jp.enishi.tasks.report.ReportDetails;
import jp.enishi.tasks.task.Frequency;
import jp.enishi.tasks.task.OnHoliday;
import jp.enishi.tasks.task.Recurrence;
import jp.enishi.tasks.task.TaskDetails;
import jp.enishi.tasks.task.TaskKeys;
import jp.enishi.tasks.task.TaskKind;
import jp.enishi.tasks.task.TaskPriority;
import jp.enishi.tasks.task.TaskState;
import org.jspecify.annotations.Nullable;

/** The days around today: what everybody has to do, what they did, and what they wrote of it. */
final class DemoDays {

  private static final int DAYS_TOLD = 6;
  private static final int DEALS = 14;

  /** A task of somebody who sells: on which day from today, when, and what. */
  private record Plan(
      int days,
      @Nullable String time,
      @Nullable Integer minutes,
      TaskKind kind,
      String title,
      TaskPriority priority) {}

  private static final List<Plan> PLANS =
      List.of(
          at(-4, null, TaskKind.call, "見積の返事を伺う", TaskPriority.high),
          at(-2, null, TaskKind.mail, "議事録を送る", TaskPriority.normal),
          at(-1, "16:00", TaskKind.call, "納期の確認", TaskPriority.normal),
          at(0, "10:00", TaskKind.visit, "提案内容の説明", TaskPriority.high),
          at(0, "13:30", TaskKind.visit, "デモ機の立ち会い", TaskPriority.normal),
          at(0, "16:30", TaskKind.call, "稟議の状況を伺う", TaskPriority.normal),
          at(0, null, TaskKind.prepare, "提案書の仕上げ", TaskPriority.normal),
          at(1, "11:00", TaskKind.visit, "導入スケジュールの打ち合わせ", TaskPriority.normal),
          at(1, null, TaskKind.mail, "カタログを送る", TaskPriority.low),
          at(2, "14:00", TaskKind.visit, "現地調査", TaskPriority.normal),
          at(4, null, TaskKind.prepare, "競合比較の資料をまとめる", TaskPriority.normal),
          at(6, "10:30", TaskKind.visit, "契約条件の調整", TaskPriority.high),
          at(8, null, TaskKind.call, "保守更新の意向を伺う", TaskPriority.normal),
          at(12, null, TaskKind.other, "展示会の招待状を届ける", TaskPriority.low));

  private static final List<String> DONE =
      List.of("見積書を送付", "要件のヒアリング", "価格のご相談", "デモの日程調整", "納品の立ち会い", "契約書の受け取り");

  private static Plan at(
      int days, @Nullable String time, TaskKind kind, String title, TaskPriority priority) {
    return new Plan(days, time, time == null ? null : 60, kind, title, priority);
  }

  private final Planning planning;
  private final Selling selling;
  private final DemoStaff staff;
  private final DemoCalendar calendar;
  private final Diary diary;

  DemoDays(
      Planning planning, Selling selling, DemoStaff staff, DemoCalendar calendar, Diary diary) {
    this.planning = planning;
    this.selling = selling;
    this.staff = staff;
    this.calendar = calendar;
    this.diary = diary;
  }

  /** Notes down the last days, and today. */
  void plan() {
    for (Actor seller : staff.sales()) {
      for (int days = DAYS_TOLD; days > 0; days--) {
        if (Holidays.ofJapan().isBusinessDay(calendar.today().minusDays(days))) {
          tell(seller, days);
        }
      }
      diary.note(calendar.daysAgo(0, 8, 30), seller, () -> plan(seller));
    }
    for (Actor other : staff.office()) {
      diary.note(calendar.daysAgo(0, 8, 40), other, () -> office(other));
    }
    for (Actor keeper : staff.shop()) {
      diary.note(calendar.daysAgo(0, 8, 50), keeper, () -> shop(keeper));
    }
  }

  /** A day that is over: two things were done, and the report went to the manager. */
  private void tell(Actor seller, int days) {
    LocalDate day = calendar.today().minusDays(days);
    Dice dice = Dice.of(DemoYear.SEED, "day " + seller.name(), days);
    List<String> done = List.of(dice.oneOf(DONE), dice.oneOf(DONE));
    for (int i = 0; i < done.size(); i++) {
      String title = done.get(i);
      TaskKind kind = i == 0 ? TaskKind.visit : TaskKind.call;
      Instant at = calendar.daysAgo(days, 11 + 4 * i, 20);
      diary.note(
          at,
          seller,
          () -> {
            List<DealSummary> deals = deals(seller);
            add(
                seller,
                new Plan(-days, null, null, kind, title, TaskPriority.normal),
                deals.isEmpty() ? null : dice.oneOf(deals).id(),
                TaskState.done,
                null);
          });
    }
    ReportDetails report =
        new ReportDetails(
            day,
            "・訪問 %s\n・電話 %s\n・社内打ち合わせ".formatted(done.get(0), done.get(1)),
            dice.oneOf("見積の了承をいただいた。", "次回のデモ日程が決まった。", "競合の動きが分かった。", "特になし。"),
            dice.oneOf(
                "決裁者に直接お会いできていない。次回は同席をお願いする。", "納期の質問が多い。標準納期の一覧がほしい。", "値引きの要望が強い。条件を相談したい。"),
            dice.oneOf("・提案書の仕上げ\n・午後に2社訪問", "・見積の返事を伺う\n・現地調査の準備"));
    diary.note(calendar.daysAgo(days, 18, 10), seller, () -> send(seller, report, days, dice));
  }

  private void send(Actor seller, ReportDetails details, int days, Dice dice) {
    UUID report = planning.reports().create(seller, details);
    planning.reports().send(seller, report, 1);
    Optional<Actor> manager = manager(seller);
    if (manager.isEmpty() || days % 2 == 0) {
      return;
    }
    String words = dice.oneOf("お疲れさまです。次回は同行します。", "条件は木曜の会議で相談しましょう。", "良い進め方です。この調子でお願いします。");
    diary.note(
        calendar.daysAgo(days - 1, 9, 5),
        manager.get(),
        () -> planning.reports().comment(manager.get(), report, words));
    if (days > 2) {
      diary.note(
          calendar.daysAgo(days - 1, 9, 40),
          seller,
          () -> planning.reports().comment(seller, report, "ありがとうございます。よろしくお願いします。"));
    }
  }

  /** Who leads the department that somebody's team belongs to. */
  private Optional<Actor> manager(Actor seller) {
    return staff.office().stream()
        .filter(
            other ->
                other.units().stream()
                    .anyMatch(
                        unit ->
                            seller.units().stream()
                                .anyMatch(own -> unit.id().equals(own.parentId()))))
        .findFirst();
  }

  private void plan(Actor seller) {
    List<DealSummary> deals = deals(seller);
    for (int i = 0; i < PLANS.size(); i++) {
      Plan plan = PLANS.get(i);
      UUID deal = deals.isEmpty() ? null : deals.get(i % deals.size()).id();
      Stored<TaskDetails, TaskKeys> task = add(seller, plan, deal, TaskState.open, null);
      if (i == 6) {
        diary.note(calendar.now(), seller, () -> finish(seller, task));
      }
    }
    add(
        seller,
        new Plan(nextWeekday(1), "09:30", 60, TaskKind.other, "営業会議", TaskPriority.normal),
        null,
        TaskState.open,
        rule(Frequency.weekly, OnHoliday.next));
    add(
        seller,
        new Plan(nextMonthEnd(), null, null, TaskKind.other, "経費の精算", TaskPriority.normal),
        null,
        TaskState.open,
        rule(Frequency.lastBusinessDay, null));
  }

  private void office(Actor actor) {
    add(actor, at(-1, null, TaskKind.other, "申請の承認", TaskPriority.normal), null);
    add(actor, at(0, "15:00", TaskKind.other, "部門の打ち合わせ", TaskPriority.normal), null);
    add(actor, at(0, null, TaskKind.prepare, "月次の資料を確認", TaskPriority.normal), null);
    add(actor, at(3, null, TaskKind.other, "来月の計画を立てる", TaskPriority.low), null);
  }

  private void shop(Actor actor) {
    add(actor, at(0, "10:00", TaskKind.call, "ご予約の確認", TaskPriority.normal), null);
    add(actor, at(0, null, TaskKind.other, "会員カードの補充", TaskPriority.normal), null);
    add(actor, at(2, null, TaskKind.mail, "お礼状を送る", TaskPriority.normal), null);
  }

  private void add(Actor actor, Plan plan, @Nullable UUID deal) {
    add(actor, plan, deal, TaskState.open, null);
  }

  private Stored<TaskDetails, TaskKeys> add(
      Actor actor,
      Plan plan,
      @Nullable UUID deal,
      TaskState state,
      @Nullable Recurrence recurrence) {
    TaskDetails typed =
        new TaskDetails(
            plan.title(),
            plan.kind(),
            null,
            calendar.today().plusDays(plan.days()),
            plan.time(),
            plan.minutes(),
            plan.priority(),
            state,
            null,
            null,
            deal,
            plan.time() == null ? null : 10,
            recurrence,
            actor.id(),
            null,
            null);
    return planning
        .tasks()
        .addAll(List.of(planning.tasks().check(actor, typed, null).accepted()))
        .getFirst();
  }

  private void finish(Actor actor, Stored<TaskDetails, TaskKeys> task) {
    try {
      planning
          .tasks()
          .change(
              actor,
              task.id(),
              task.version(),
              JsonNodeFactory.instance.objectNode().put("state", TaskState.done.name()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Their open deals, those that moved last first. */
  private List<DealSummary> deals(Actor seller) {
    DealFilter filter = new DealFilter();
    filter.status = new AnyOf(List.of("open"));
    filter.owner = new AnyOf(List.of(seller.id().toString()));
    ListRequest request = new ListRequest();
    request.limit = DEALS;
    return new ArrayList<>(
        selling.deals().list(seller, filter, request).map(DealSummary::of).items());
  }

  private static Recurrence rule(Frequency every, @Nullable OnHoliday onHoliday) {
    return new Recurrence(every, null, null, null, null, onHoliday, null);
  }

  private int nextWeekday(int weekday) {
    int ahead = weekday - calendar.today().getDayOfWeek().getValue();
    return ahead > 0 ? ahead : ahead + 7;
  }

  private int nextMonthEnd() {
    LocalDate today = calendar.today();
    LocalDate last = Holidays.ofJapan().onOrBefore(today.withDayOfMonth(today.lengthOfMonth()));
    LocalDate due =
        last.isAfter(today)
            ? last
            : Holidays.ofJapan()
                .onOrBefore(
                    today.plusMonths(1).withDayOfMonth(today.plusMonths(1).lengthOfMonth()));
    return (int) (due.toEpochDay() - today.toEpochDay());
  }
}
