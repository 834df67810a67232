package jp.enishi.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import jp.enishi.access.Actor;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.deals.deal.Billing;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.DealLine;
import jp.enishi.deals.deal.DealPerson;
import jp.enishi.deals.pipeline.StageDetails;
import jp.enishi.deals.pipeline.StageKind;
import jp.enishi.demo.DemoProducts.Good;
import org.jspecify.annotations.Nullable;

/**
 * How the demo company's deals go in the course of a year: some are won, some lost, some forgotten.
 */
final class DemoDeals {

  /** Where to note what is going to happen, and when. */
  interface Diary {
    void note(Instant at, Actor who, Runnable work);
  }

  private static final int CARRIED_OVER = 45;
  private static final int NEW = 215;

  /** 見積 is the last stage but one that is open. */
  private static final int OFFERED_BEFORE_LAST = 2;

  private static final List<String> PURPOSES =
      List.of("導入", "更新", "追加", "入替", "リース満了に伴う更新", "新拠点向け", "増員対応");
  private static final List<String> ACTIONS =
      List.of(
          "電話で状況確認", "訪問して要件を伺う", "提案書を送付", "見積書を送付", "デモを実施", "決裁者との面談を依頼", "契約条件の調整", "稟議の状況を確認");
  private static final List<String> RIVALS =
      List.of("大手商社A", "地元の事務機店", "メーカー直販", "ネット通販", "既存の保守会社");
  private static final List<String> WON = List.of("提案内容", "価格", "取引関係", "納期", "紹介");
  private static final List<String> LOST =
      List.of("価格", "競合に決定", "予算なし", "時期尚早", "連絡が取れない", "自社対応");

  private final Selling selling;
  private final DemoProducts products;
  private final DemoContracts contracts;
  private final DemoQuotes quotes;
  private final DemoStaff staff;
  private final DemoCalendar calendar;
  private final Diary diary;
  private final List<DemoRecord<CompanyDetails>> companies;
  private final DemoActivities activities;
  private final Map<UUID, List<UUID>> met = new HashMap<>();
  private final List<StageDetails> way;
  private final StageDetails won;
  private final StageDetails lost;

  DemoDeals(
      Selling selling,
      DemoStaff staff,
      DemoCalendar calendar,
      Diary diary,
      List<DemoRecord<CompanyDetails>> companies,
      DemoActivities activities) {
    this.selling = selling;
    this.staff = staff;
    this.calendar = calendar;
    this.diary = diary;
    this.companies = companies;
    this.activities = activities;
    products = new DemoProducts(selling.products());
    contracts = new DemoContracts(selling, calendar, diary, companies);
    quotes = new DemoQuotes(selling);
    List<StageDetails> stages = selling.pipelines().all().getFirst().attributes().stages();
    way = stages.stream().filter(s -> s.kind() == StageKind.open).toList();
    won = stages.stream().filter(s -> s.kind() == StageKind.won).findFirst().orElseThrow();
    lost = stages.stream().filter(s -> s.kind() == StageKind.lost).findFirst().orElseThrow();
  }

  /** Somebody we know at a company can take part in its deals. */
  void met(DemoRecord<PersonDetails> person, DemoRecord<CompanyDetails> company) {
    met.computeIfAbsent(company.id(), _ -> new ArrayList<>()).add(person.id());
  }

  /** Notes down the year. */
  void plan() {
    Actor clerk = staff.office().getFirst();
    note(calendar.firstDayAt(12, 0), clerk, _ -> quotes.firm(clerk));
    note(calendar.firstDayAt(12, 30), clerk, day -> products.stock(clerk, day));
    note(
        calendar.someTime(Dice.of(DemoYear.SEED, "prices", 0)),
        clerk,
        day -> products.raise(clerk, day));
    for (int i = 0; i < CARRIED_OVER + NEW; i++) {
      Dice dice = Dice.of(DemoYear.SEED, "deal", i);
      Instant at = i < CARRIED_OVER ? calendar.firstDayAt(16, i) : calendar.someTime(dice);
      diary.note(at, clerk, () -> chance(dice, at));
    }
    contracts.plan(clerk);
    new DemoForecast(selling, staff, calendar, diary).plan(clerk);
  }

  private void note(Instant at, Actor who, Consumer<LocalDate> work) {
    diary.note(at, who, () -> work.accept(DemoCalendar.day(at)));
  }

  /** Whoever looks after the company begins the deal. */
  private void chance(Dice dice, Instant at) {
    DemoRecord<CompanyDetails> company = dice.common(companies);
    diary.note(at, company.owner(), () -> begin(dice, at, company));
  }

  private void begin(Dice dice, Instant at, DemoRecord<CompanyDetails> company) {
    Actor owner = company.owner();
    LocalDate day = DemoCalendar.day(at);
    DealDetails typed = selling.deals().assigned(owner, details(dice, company, owner, day));
    DealDetails accepted = selling.deals().check(owner, typed, null).accepted();
    DemoRecord<DealDetails> deal =
        new DemoRecord<>(selling.deals().addAll(List.of(accepted)).getFirst(), owner);
    people(dice, deal, company);
    activities.ofDeal(
        at, owner, company, deal.id(), 0, accepted.nextAction(), accepted.nextActionOn());
    later(dice, deal, company, at, 0);
  }

  private DealDetails details(
      Dice dice, DemoRecord<CompanyDetails> company, Actor owner, LocalDate day) {
    List<DealLine> lines = new ArrayList<>();
    Good main = dice.oneOf(products.goods());
    lines.add(line(dice, main));
    for (int i = dice.between(0, 2); i > 0; i--) {
      Good other = dice.oneOf(products.goods());
      if (lines.stream().noneMatch(l -> other.product().id().equals(l.product()))) {
        lines.add(line(dice, other));
      }
    }
    boolean monthly = lines.stream().anyMatch(l -> l.billing() == Billing.monthly);
    Actor colleague = dice.oneOf(staff.sales());
    boolean shared = dice.chance(0.15) && !colleague.id().equals(owner.id());
    return new DealDetails(
        null,
        main.product().details().name() + " " + dice.common(PURPOSES),
        company.id(),
        null,
        way.getFirst().id(),
        dice.chance(0.1) ? dice.between(1, 9) * 10 : null,
        null,
        null,
        Objects.requireNonNull(lines.getFirst().quantity()).intValue(),
        monthly ? Billing.monthly : Billing.once,
        monthly ? dice.oneOf(12, 12, 24, 36, 60) : null,
        lines,
        day,
        day.plusDays(dice.between(25, 130)),
        null,
        dice.oneOf(ACTIONS),
        day.plusDays(dice.between(1, 9)),
        owner.id(),
        dice.chance(0.4) ? List.of(dice.oneOf(RIVALS)) : List.of(),
        null,
        null,
        dice.oneOf("既存取引", "既存取引", "紹介", "Webサイト", "展示会", "電話"),
        dice.chance(0.2) ? List.of(dice.oneOf("重点", "補助金", "短納期")) : List.of(),
        null,
        null,
        null,
        shared ? List.of(colleague.id()) : List.of(),
        null);
  }

  private static DealLine line(Dice dice, Good good) {
    String unit = good.product().details().unit();
    int many =
        switch (unit == null ? "" : unit) {
          case "台", "脚", "ユーザー" -> dice.between(1, 30);
          case "箱", "本", "袋" -> dice.between(2, 60);
          default -> 1;
        };
    return new DealLine(
        good.product().id(),
        null,
        BigDecimal.valueOf(many),
        null,
        null,
        null,
        null,
        good.billing());
  }

  private void people(Dice dice, DemoRecord<DealDetails> deal, DemoRecord<CompanyDetails> company) {
    List<UUID> known = met.getOrDefault(company.id(), List.of());
    if (known.isEmpty() || dice.chance(0.3)) {
      return;
    }
    List<@Nullable DealPerson> people = new ArrayList<>();
    people.add(new DealPerson(known.getFirst(), DealPerson.Role.contact, null, null));
    if (known.size() > 1) {
      people.add(
          new DealPerson(
              known.get(1),
              dice.oneOf(DealPerson.Role.keyPerson, DealPerson.Role.decider, DealPerson.Role.user),
              null,
              null));
    }
    deal.now(selling.people().put(deal.owner(), deal.id(), deal.version(), people).version());
  }

  /** Something happens some days later; what would happen from today on is still open. */
  private void later(
      Dice dice,
      DemoRecord<DealDetails> deal,
      DemoRecord<CompanyDetails> company,
      Instant at,
      int stage) {
    double lost = stage == way.size() - 1 ? 0.25 : 0.09;
    note(dice, deal, company, at, stage, dice.between(3, 26), lost);
  }

  private void note(
      Dice dice,
      DemoRecord<DealDetails> deal,
      DemoRecord<CompanyDetails> company,
      Instant at,
      int stage,
      int days,
      double lost) {
    calendar
        .daysAfter(at, days, dice)
        .ifPresent(
            next ->
                diary.note(next, deal.owner(), () -> step(dice, deal, company, next, stage, lost)));
  }

  private void step(
      Dice dice,
      DemoRecord<DealDetails> deal,
      DemoRecord<CompanyDetails> company,
      Instant at,
      int stage,
      double chance) {
    LocalDate day = DemoCalendar.day(at);
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    int reached = stage;
    Runnable then = () -> {};
    if (dice.chance(chance)) {
      reached = way.size() + 1;
      String reason = dice.oneOf(LOST);
      end(patch, lost, day, reason);
      then = () -> quotes.lost(deal, day, reason);
      patch.putArray("competitors").add(dice.oneOf(RIVALS));
    } else if (dice.chance(0.07)) {
      // forgotten, until somebody tidies up
      note(dice, deal, company, at, stage, dice.between(50, 110), 1);
      return;
    } else if (dice.chance(0.25)) {
      act(patch, dice, day);
      later(dice, deal, company, at, stage);
    } else if (stage < way.size() - 1) {
      reached = stage + 1;
      patch.put("stageId", String.valueOf(way.get(reached).id()));
      act(patch, dice, day);
      if (stage + 1 == way.size() - OFFERED_BEFORE_LAST) {
        then = () -> quotes.offer(Dice.of(DemoYear.SEED, "quote", at.getEpochSecond()), deal, day);
      }
      later(dice, deal, company, at, reached);
    } else {
      reached = way.size();
      end(patch, won, day, dice.oneOf(WON));
      then = () -> quotes.won(deal, day);
    }
    activities.ofDeal(
        at,
        deal.owner(),
        company,
        deal.id(),
        reached,
        patch.path("nextAction").textValue(),
        patch.hasNonNull("nextActionOn")
            ? LocalDate.parse(patch.get("nextActionOn").textValue())
            : null);
    try {
      deal.now(selling.deals().change(deal.owner(), deal.id(), deal.version(), patch));
      if (won.id() != null && won.id().equals(deal.details().stageId())) {
        contracts.won(dice, deal, at);
      }
      then.run();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void act(ObjectNode patch, Dice dice, LocalDate day) {
    patch
        .put("nextAction", dice.oneOf(ACTIONS))
        .put("nextActionOn", day.plusDays(dice.between(2, 14)).toString());
  }

  private static void end(ObjectNode patch, StageDetails stage, LocalDate day, String reason) {
    patch
        .put("stageId", String.valueOf(stage.id()))
        .put("closedOn", day.toString())
        .put("outcomeReason", reason)
        .putNull("nextAction")
        .putNull("nextActionOn");
  }
}
