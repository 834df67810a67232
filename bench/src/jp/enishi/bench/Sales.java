package jp.enishi.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import jp.enishi.activities.activity.Activities;
import jp.enishi.activities.activity.ActivityDetails;
import jp.enishi.activities.activity.ActivityKeys;
import jp.enishi.deals.deal.Billing;
import jp.enishi.deals.deal.DealDetails;
import jp.enishi.deals.deal.DealKeys;
import jp.enishi.deals.deal.Deals;
import jp.enishi.demo.DemoTalks;
import jp.enishi.demo.DemoTalks.Talk;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.search.SearchDocs;
import org.jdbi.v3.core.Jdbi;

/**
 * What is sold to the companies and talked about with them: a deal with every fifth company, ten
 * activities for each on average, of which six in ten companies have two and one in a hundred 130.
 */
final class Sales {

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final int EVERY = 5;
  private static final int OPEN_OF = 7;
  private static final List<String> SOLD =
      List.of(
          "複合機の入替", "基幹システム更新", "保守契約", "ネットワーク工事", "勤怠システム導入", "オフィス移転", "サーバー更新", "消耗品の年間契約");

  private final Deals deals;
  private final Activities activities;
  private final List<UUID> open;
  private final UUID won;
  private final UUID lost;
  private final Instant now = Instant.now();

  Sales(Machine machine, Jdbi jdbi, SearchDocs docs) throws SQLException {
    deals = new Deals(jdbi, new Rows(jdbi), docs);
    activities = new Activities(jdbi, new Rows(jdbi), docs);
    open = stages(machine, "open");
    won = stages(machine, "won").getFirst();
    lost = stages(machine, "lost").getFirst();
  }

  private static List<UUID> stages(Machine machine, String kind) throws SQLException {
    return machine
        .column("select id from deals.stage where kind = '%s' order by position".formatted(kind))
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  RecordLines<DealDetails, DealKeys> dealLines() {
    return new RecordLines<>(deals);
  }

  RecordLines<ActivityDetails, ActivityKeys> activityLines() {
    return new RecordLines<>(activities);
  }

  /** Adds what belongs to one company. */
  void add(
      int index,
      UUID company,
      List<UUID> people,
      Staff.Account owner,
      Instant since,
      RecordLines<DealDetails, DealKeys> dealLines,
      RecordLines<ActivityDetails, ActivityKeys> activityLines) {
    SplittableRandom random = new SplittableRandom(index * 104_729L + 5);
    UUID deal = index % EVERY == 0 ? Transactions.newId() : null;
    int many = many(random);
    Instant last = since;
    for (int i = 0; i < many; i++) {
      Instant at = since.plus(part(since, (i + random.nextDouble()) / many));
      last = at;
      boolean ofDeal = deal != null && i >= many - 3;
      UUID person = random.nextInt(5) < 3 ? people.get(random.nextInt(people.size())) : null;
      activityLines.add(
          Transactions.newId(),
          activity(DemoTalks.numbered(index * 131L + i), at, company, person, ofDeal ? deal : null),
          owner,
          at,
          at);
    }
    if (deal != null) {
      Instant begun = since.plus(part(since, 0.8 * random.nextDouble()));
      Instant acted = last.isAfter(begun) ? last : begun;
      dealLines.add(
          deal,
          deal(random, company, people.getFirst(), begun),
          owner,
          begun,
          acted,
          Map.of("stage_entered_at", begun, "acted_at", begun, "last_activity_at", acted));
    }
  }

  private Duration part(Instant since, double share) {
    return Duration.ofMillis((long) (Duration.between(since, now).toMillis() * share));
  }

  private static int many(SplittableRandom random) {
    int place = random.nextInt(100);
    return place < 60 ? 2 : place < 90 ? 10 : place < 99 ? 50 : 130;
  }

  private DealDetails deal(SplittableRandom random, UUID company, UUID person, Instant begun) {
    LocalDate day = LocalDate.ofInstant(begun, TOKYO);
    LocalDate today = LocalDate.ofInstant(now, TOKYO);
    boolean isOpen = random.nextInt(OPEN_OF) == 0;
    boolean isWon = random.nextInt(5) < 3;
    LocalDate expected = isOpen ? today.plusDays(random.nextInt(120)) : day.plusDays(60);
    long amount = 10_000L * random.nextInt(5, 500);
    return new DealDetails(
        null,
        SOLD.get(random.nextInt(SOLD.size())),
        company,
        person,
        isOpen ? open.get(random.nextInt(open.size())) : isWon ? won : lost,
        null,
        amount,
        amount * random.nextInt(40, 80) / 100,
        null,
        Billing.once,
        null,
        List.of(),
        day,
        expected,
        isOpen ? null : expected.isAfter(today) ? today : expected,
        isOpen ? "電話で状況確認" : null,
        isOpen ? today.plusDays(random.nextInt(-10, 20)) : null,
        null,
        List.of(),
        isOpen || isWon ? null : "価格",
        null,
        null,
        List.of(),
        null,
        null,
        null,
        List.of(),
        null);
  }

  private static ActivityDetails activity(
      Talk talk, Instant at, UUID company, UUID person, UUID deal) {
    return new ActivityDetails(
        talk.kind(),
        at,
        null,
        talk.direction(),
        talk.subject(),
        talk.content(),
        talk.reaction(),
        talk.result(),
        company,
        person == null ? List.of() : List.of(person),
        deal,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }
}
