package jp.enishi.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.enishi.activities.activity.ActivityDetails;
import jp.enishi.activities.activity.ActivityKeys;
import jp.enishi.customers.company.Companies;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.company.CompanyKeys;
import jp.enishi.customers.person.People;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.customers.person.PersonKeys;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.DealKeys;
import jp.enishi.demo.DemoCompanies;
import jp.enishi.demo.DemoPeople;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.search.SearchDocs;
import org.jdbi.v3.core.Jdbi;

/**
 * Fills the register: made-up companies and people of the demo, deals and activities with them,
 * their keys and search documents by the product's own classes, stored by COPY with the journal's
 * triggers at work; activities without theirs, of which there are ten for each company. Deferred
 * until all rows are there: secondary indexes, foreign keys, autovacuum; checkpoints are rare.
 */
final class Loader {

  private static final int BLOCK = 2_500;
  private static final int PEOPLE = 3;
  private static final int WORKERS = 3;
  private static final Duration AGE = Duration.ofDays(3 * 365);
  private static final String ATTENDANCE =
      """
      insert into activities.attendance (activity_id, person_id, at)
      select a.id, p.person, a.occurred_at from activities.activity a, unnest(a.person_ids) p (person)
      """;
  private static final List<String> AFFILIATION =
      List.of(
          "id",
          "person_id",
          "company_id",
          "department",
          "title",
          "main_contact",
          "created_at",
          "updated_at");
  private static final List<String> TITLES =
      List.of("代表取締役", "取締役", "部長", "課長", "係長", "主任", "担当", "店長", "工場長", "専務");
  private static final List<String> DEPARTMENTS =
      List.of("総務部", "営業部", "経理部", "購買部", "製造部", "情報システム部", "企画室", "人事部");

  private final Machine machine;
  private final Staff staff;
  private final int size;
  private final DemoCompanies companies = new DemoCompanies(2026);
  private final DemoPeople people = new DemoPeople(2026);
  private final Companies companyRegister;
  private final People personRegister;
  private final Sales sales;
  private final Instant now = Instant.now();

  Loader(Machine machine, Staff staff, int size) throws SQLException {
    this.machine = machine;
    this.staff = staff;
    this.size = size;
    Jdbi unused = Jdbi.create(() -> machine.app());
    SearchDocs docs = new SearchDocs(unused);
    this.companyRegister = new Companies(unused, new Rows(unused), docs);
    this.personRegister = new People(unused, new Rows(unused), docs);
    this.sales = new Sales(machine, unused, docs);
  }

  /** What the load took, step by step. */
  Map<String, Duration> load() throws SQLException, IOException, InterruptedException {
    Map<String, Duration> steps = new LinkedHashMap<>();
    try (Connection administrator = machine.administrator()) {
      staff.store(administrator);
      Deferred deferred = Deferred.drop(administrator);
      machine.execute(
          "alter system set autovacuum = off",
          "alter system set max_wal_size = '8GB'",
          "select pg_reload_conf()",
          "alter table activities.activity disable trigger user");
      timed(steps, "rows by COPY, with journal and search documents", this::copyAll);
      timed(
          steps,
          "who attended the activities",
          () ->
              machine.execute(
                  ATTENDANCE, "alter table activities.activity enable trigger user"));
      timed(steps, "secondary indexes", () -> deferred.indexes(administrator));
      timed(steps, "foreign keys", () -> deferred.foreignKeys(administrator));
      timed(
          steps,
          "vacuum (analyze), checkpoint",
          () -> machine.execute("vacuum (analyze)", "checkpoint"));
      machine.execute(
          "alter system reset autovacuum",
          "alter system reset max_wal_size",
          "select pg_reload_conf()");
    }
    return steps;
  }

  private interface Step {
    void run() throws SQLException, IOException, InterruptedException;
  }

  private static void timed(Map<String, Duration> steps, String name, Step step)
      throws SQLException, IOException, InterruptedException {
    long start = System.nanoTime();
    step.run();
    steps.put(name, Duration.ofNanos(System.nanoTime() - start));
    System.out.printf("  %s: %d s%n", name, steps.get(name).toSeconds());
  }

  private void copyAll() throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> workers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(WORKERS)) {
      for (int i = 0; i < WORKERS; i++) {
        workers.add(threads.submit(() -> work(next)));
      }
      for (Future<?> worker : workers) {
        worker.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  private Void work(AtomicInteger next) throws SQLException, IOException {
    try (Connection connection = machine.app()) {
      connection.setAutoCommit(false);
      for (int from = next.getAndAdd(BLOCK); from < size; from = next.getAndAdd(BLOCK)) {
        Block block = new Block(from, Math.min(size, from + BLOCK));
        block.copy(connection);
        connection.commit();
        int done = block.to;
        if (done % 100_000 == 0) {
          System.out.printf("  %,d%n", done);
        }
      }
    }
    return null;
  }

  /** Some companies with their people, and what is sold to them. */
  private final class Block {

    private final int to;
    private final RecordLines<CompanyDetails, CompanyKeys> companyLines =
        new RecordLines<>(companyRegister);
    private final RecordLines<PersonDetails, PersonKeys> personLines =
        new RecordLines<>(personRegister);
    private final RecordLines<DealDetails, DealKeys> dealLines = sales.dealLines();
    private final RecordLines<ActivityDetails, ActivityKeys> activityLines = sales.activityLines();
    private final CopyText affiliationLines = new CopyText();

    private Block(int from, int to) {
      this.to = to;
      for (int i = from; i < to; i++) {
        add(i);
      }
    }

    private void add(int index) {
      SplittableRandom random = new SplittableRandom(index * 7_919L + 17);
      Instant created = now.minus(AGE.multipliedBy(size - index).dividedBy(size));
      Instant updated =
          random.nextInt(10) < 6
              ? created
              : created.plus(
                  Duration.between(created, now)
                      .multipliedBy(random.nextInt(1, 10_000))
                      .dividedBy(10_000));
      LocalDate day = LocalDate.ofInstant(created, ZoneId.of("Asia/Tokyo"));
      Staff.Account owner = staff.ownerOf(random);
      CompanyDetails company = companies.at(index, day);
      UUID companyId =
          companyLines.add(Transactions.newId(), company, owner, created, updated);
      List<UUID> personIds = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        PersonDetails person = people.atCompany((long) index * PEOPLE + i, company, day);
        UUID personId = personLines.add(Transactions.newId(), person, owner, created, updated);
        personIds.add(personId);
        affiliationLines
            .add(Transactions.newId())
            .add(personId)
            .add(companyId)
            .add(DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())))
            .add(TITLES.get(random.nextInt(TITLES.size())))
            .add(i == 0)
            .add(created)
            .add(updated)
            .endLine();
      }
      sales.add(index, companyId, personIds, owner, created, dealLines, activityLines);
    }

    private void copy(Connection connection) throws SQLException, IOException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "select set_config('enishi.change_id', '%s', true), set_config('enishi.cause_kind', 'import', true), set_config('enishi.cause_id', '%s', true)"
                .formatted(Transactions.newId(), Transactions.newId()));
      }
      companyLines.copy(connection);
      personLines.copy(connection);
      RecordLines.copy(connection, "customers.affiliation", AFFILIATION, affiliationLines);
      dealLines.copy(connection);
      activityLines.copy(connection);
    }
  }
}
