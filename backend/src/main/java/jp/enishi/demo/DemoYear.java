package jp.enishi.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import jp.enishi.access.Actor;
import jp.enishi.customers.affiliation.AffiliationDetails;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.company.CompanyService;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.customers.person.PersonService;
import jp.enishi.demo.DemoPosts.Post;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import org.jdbi.v3.core.Jdbi;

/**
 * A year of work on the register: on the first day the old list is carried over, then companies and
 * people arrive, change, move and leave, each through the use cases the page uses. What happens is
 * worked off in the order of its time, so that the journal tells it in that order.
 */
final class DemoYear {

  static final long SEED = 20_260_401;
  private static final int OLD_COMPANIES = 170;
  private static final int NEW_COMPANIES = 115;
  private static final int SITES = 15;
  private static final int OLD_COUNTERPARTS = 400;
  private static final int NEW_COUNTERPARTS = 165;
  private static final int OLD_MEMBERS = 100;
  private static final int NEW_MEMBERS = 80;
  private static final int BATCH = 60;
  private static final int TRASHED = 6;

  private record Event(Instant at, long order, Actor actor, Runnable work) {}

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final CompanyService companyService;
  private final PersonService personService;
  private final DemoPosts posts;
  private final DemoDeals deals;
  private final DemoActivities activities;
  private final DemoDays days;
  private final DemoMails mails;
  private final DemoChanges changes;
  private final DemoStaff staff;
  private final DemoCalendar calendar;
  private final Dice dice;
  private final DemoCompanies someCompanies = new DemoCompanies(SEED);
  private final DemoPeople somePeople = new DemoPeople(SEED);
  private final List<DemoRecord<CompanyDetails>> companies = new ArrayList<>();
  private final List<DemoRecord<PersonDetails>> counterparts = new ArrayList<>();
  private final List<DemoRecord<PersonDetails>> members = new ArrayList<>();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::order));
  private long scheduled;
  private int companiesMet;
  private int sites;
  private int sitesPlanned;
  private Instant moment;
  private Actor actor;

  DemoYear(
      Jdbi jdbi,
      Transactions transactions,
      CompanyService companyService,
      PersonService personService,
      DemoPosts posts,
      Selling selling,
      Planning planning,
      Dice dice,
      DemoStaff staff,
      Instant now) {
    this.jdbi = jdbi;
    this.transactions = transactions;
    this.companyService = companyService;
    this.personService = personService;
    this.posts = posts;
    this.dice = dice;
    this.staff = staff;
    calendar = new DemoCalendar(now);
    changes = new DemoChanges(companyService, personService, dice);
    activities =
        new DemoActivities(
            selling.activities(), staff, calendar, this::schedule, companies, members);
    deals = new DemoDeals(selling, staff, calendar, this::schedule, companies, activities);
    days = new DemoDays(planning, selling, staff, calendar, this::schedule);
    mails = new DemoMails(selling, staff, calendar, this::schedule);
    moment = now;
    actor = staff.office().getFirst();
  }

  /** Must run inside a transaction: all of the year stands or none. */
  void work() {
    carryOver();
    deals.plan();
    activities.plan();
    days.plan();
    mails.plan();
    for (int i = 0; i < NEW_COMPANIES; i++) {
      sometime(staff.sales(), this::newCompany);
    }
    for (int i = 0; i < NEW_COUNTERPARTS; i++) {
      sometime(staff.sales(), () -> meet(List.of(dice.common(companies))));
    }
    for (int i = 0; i < NEW_MEMBERS; i++) {
      sometime(staff.shop(), () -> addMembers(1));
    }
    schedule(calendar.now(), staff.office().getFirst(), this::tidyUp);
    for (Event next = events.poll(); next != null; next = events.poll()) {
      happen(next);
    }
  }

  /** The old list, sixty lines at a time. */
  private void carryOver() {
    Actor clerk = staff.office().getFirst();
    for (int from = 0, minute = 0; from < OLD_COMPANIES; from += BATCH, minute++) {
      int many = Math.min(BATCH, OLD_COMPANIES - from);
      schedule(calendar.firstDayAt(10, minute), clerk, () -> addCompanies(many));
    }
    for (int from = 0, minute = 0; from < OLD_COUNTERPARTS; from += BATCH, minute++) {
      int many = Math.min(BATCH, OLD_COUNTERPARTS - from);
      schedule(calendar.firstDayAt(11, minute), clerk, () -> carryOverCounterparts(many));
    }
    schedule(calendar.firstDayAt(14, 0), clerk, () -> addMembers(OLD_MEMBERS));
  }

  /** Every company has somebody before any has two. */
  private void carryOverCounterparts(int many) {
    List<DemoRecord<CompanyDetails>> where = new ArrayList<>();
    for (int i = 0; i < many; i++, companiesMet++) {
      where.add(
          companiesMet < companies.size() ? companies.get(companiesMet) : dice.common(companies));
    }
    List<Post> met = meet(where);
    for (int i = 0; i < met.size(); i++) {
      plan(met.get(i), counterparts.size() - met.size() + i);
    }
  }

  /** What will become of somebody we know from the first day on. */
  private void plan(Post post, int index) {
    List<Actor> owner = List.of(post.company().owner());
    if (index % 10 == 3) {
      sometime(
          owner,
          () ->
              posts.succeed(
                  actor, post, addCounterparts(List.of(post.company())).getFirst(), today()));
    } else if (index % 13 == 5) {
      sometime(owner, () -> posts.changeJob(actor, post, otherThan(post.company()), today()));
    } else if (index % 16 == 7) {
      sometime(owner, () -> posts.leave(actor, post, today()));
    } else if (index % 9 == 1) {
      sometime(owner, () -> posts.promote(actor, post));
    }
  }

  private DemoRecord<CompanyDetails> otherThan(DemoRecord<CompanyDetails> company) {
    int at = companies.indexOf(company);
    return companies.get((at + dice.between(1, companies.size() - 1)) % companies.size());
  }

  private void newCompany() {
    meet(addCompanies(1));
  }

  private List<DemoRecord<CompanyDetails>> addCompanies(int many) {
    List<CompanyDetails> details = new ArrayList<>();
    List<Actor> owners = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      int index = companies.size() + i - sites;
      owners.add(index % 12 == 11 ? dice.oneOf(staff.shop()) : dice.oneOf(staff.sales()));
      details.add(companyService.assigned(owners.getLast(), someCompanies.at(index, today())));
    }
    List<DemoRecord<CompanyDetails>> added = add(companyService, details, owners);
    companies.addAll(added);
    added.forEach(this::follow);
    return added;
  }

  /** What is going to happen to a company from now on. */
  private void follow(DemoRecord<CompanyDetails> company) {
    for (int i = dice.between(0, 4); i > 0; i--) {
      later(by(company), () -> changes.company(company, actor, today(), dice.oneOf(counterparts)));
    }
    CompanyDetails details = company.details();
    if (details.headOfficeId() == null
        && details.corporateNumber() != null
        && details.employees() != null
        && details.employees() > 60
        && sites + sitesPlanned < SITES) {
      sitesPlanned++;
      later(List.of(company.owner()), () -> addSite(company));
    }
  }

  private void addSite(DemoRecord<CompanyDetails> head) {
    sitesPlanned--;
    CompanyDetails site = someCompanies.site(sites++, head.details(), head.id(), today());
    List<DemoRecord<CompanyDetails>> added =
        add(
            companyService,
            List.of(companyService.assigned(head.owner(), site)),
            List.of(head.owner()));
    companies.addAll(added);
    added.forEach(this::follow);
  }

  private List<Post> meet(List<DemoRecord<CompanyDetails>> where) {
    List<DemoRecord<PersonDetails>> met = addCounterparts(where);
    List<AffiliationDetails> cards = new ArrayList<>();
    for (int i = 0; i < met.size(); i++) {
      cards.add(posts.met(met.get(i), where.get(i), today()));
      deals.met(met.get(i), where.get(i));
      activities.met(met.get(i), where.get(i));
      mails.met(met.get(i), where.get(i));
    }
    return posts.add(actor, cards, met, where);
  }

  private List<DemoRecord<PersonDetails>> addCounterparts(List<DemoRecord<CompanyDetails>> where) {
    List<PersonDetails> details = new ArrayList<>();
    List<Actor> owners = new ArrayList<>();
    for (DemoRecord<CompanyDetails> company : where) {
      int index = counterparts.size() + details.size();
      owners.add(company.owner());
      details.add(
          personService.assigned(
              company.owner(), somePeople.atCompany(index, company.details(), today())));
    }
    List<DemoRecord<PersonDetails>> added = add(personService, details, owners);
    counterparts.addAll(added);
    added.forEach(this::followPerson);
    return added;
  }

  private void addMembers(int many) {
    List<PersonDetails> details = new ArrayList<>();
    List<Actor> owners = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      owners.add(dice.oneOf(staff.shop()));
      PersonDetails member = somePeople.privately(members.size() + i, today());
      details.add(personService.assigned(owners.getLast(), member));
    }
    List<DemoRecord<PersonDetails>> added = add(personService, details, owners);
    members.addAll(added);
    added.forEach(this::followPerson);
  }

  private void followPerson(DemoRecord<PersonDetails> person) {
    if (dice.chance(0.6)) {
      later(by(person), () -> changes.person(person, actor, today(), dice.oneOf(companies)));
    }
  }

  private <D extends Record, K extends Record> List<DemoRecord<D>> add(
      RegisterService<D, K> service, List<D> details, List<Actor> owners) {
    List<Stored<D, K>> stored =
        service.addAll(
            details.stream().map(d -> service.check(actor, d, null).accepted()).toList());
    List<DemoRecord<D>> added = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      added.add(new DemoRecord<>(stored.get(i), owners.get(i)));
    }
    return added;
  }

  /** At the end some records that were entered twice or are over go to the trash. */
  private void tidyUp() {
    for (int i = 0; i < TRASHED; i++) {
      DemoRecord<CompanyDetails> company = companies.get(companies.size() - 1 - i * 9);
      companyService.trash(actor, company.id(), company.version());
      DemoRecord<PersonDetails> member = members.get(i * 13);
      personService.trash(actor, member.id(), member.version());
    }
  }

  /** Mostly the owner, sometimes a colleague. */
  private List<Actor> by(DemoRecord<?> customer) {
    return dice.chance(0.8) ? List.of(customer.owner()) : staff.everybody();
  }

  private LocalDate today() {
    return DemoCalendar.day(moment);
  }

  private void sometime(List<Actor> actors, Runnable work) {
    schedule(calendar.someTime(dice), dice.oneOf(actors), work);
  }

  private void later(List<Actor> actors, Runnable work) {
    schedule(calendar.timeAfter(moment, dice), dice.oneOf(actors), work);
  }

  private void schedule(Instant at, Actor who, Runnable work) {
    events.add(new Event(at, scheduled++, who, work));
  }

  /** Each event is a change of its own in the journal, at its own time. */
  private void happen(Event event) {
    moment = event.at();
    actor = event.actor();
    String next =
        "select set_config('enishi.change_id', '', true) || set_config('enishi.moment', :at, true)";
    jdbi.withHandle(
        handle -> handle.createQuery(next).bind("at", moment.toString()).mapTo(String.class).one());
    transactions.write(
        actor.id(),
        Cause.DEMO,
        () -> {
          event.work().run();
          return event;
        });
  }
}
