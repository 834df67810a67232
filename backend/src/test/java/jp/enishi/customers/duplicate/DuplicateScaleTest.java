package jp.enishi.customers.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long it takes on a large register: {@code ./mvnw test -Dtest=DuplicateScaleTest
 * -Dscale=1000000}. Surnames, trades, places and shared phones are skewed as in life; three in a
 * hundred companies are there twice.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
@EnabledIfSystemProperty(named = "scale", matches = "\\d+")
class DuplicateScaleTest {

  private static final Logger LOG = Logger.getLogger(DuplicateScaleTest.class);
  private static final int PIECE = 100_000;
  private static final int QUESTIONS = 200;

  @Inject Jdbi jdbi;

  private final Somebody admin = Somebody.admin();

  @Test
  void a_scan_of_the_stock_and_the_warning_while_typing() {
    int scale = Integer.getInteger("scale");
    timed("generated", () -> generate(scale));
    Response whole = scan();
    LOG.infof("whole scan: %s", whole.asString());
    assertThat(whole.<String>path("state")).isEqualTo("done");
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.company set updated_at = now() where id in (select id from"
                    + " customers.company limit 1000)"));
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.duplicate_scan set started_at = started_at + interval '15"
                    + " minutes'"));
    Response next = scan();
    LOG.infof("scan after 1,000 changes: %s", next.asString());
    ask("a company of the register", known("name, phone, prefecture"));
    ask("a name with a slip", known("left(name_key, -1) || '業' as name, prefecture"));
    ask("a name alone", known("name"));
    ask("the commonest names", commonest());
    timed("first page", () -> admin.request().get("/api/duplicates").then().statusCode(200));
  }

  private void ask(String what, List<Map<String, Object>> typed) {
    List<Long> times = new ArrayList<>();
    for (int round = 0; round < 2; round++) { // the first round warms up
      times.clear();
      for (Map<String, Object> each : typed) {
        long start = System.nanoTime();
        admin
            .request()
            .body(each)
            .post("/api/companies/duplicate-candidates")
            .then()
            .statusCode(200);
        times.add(System.nanoTime() - start);
      }
    }
    Collections.sort(times);
    LOG.infof(
        "%s: p50 %d ms, p95 %d ms, worst %d ms (with the test's own checks)",
        what,
        TimeUnit.NANOSECONDS.toMillis(times.get(times.size() / 2)),
        TimeUnit.NANOSECONDS.toMillis(times.get(times.size() * 95 / 100)),
        TimeUnit.NANOSECONDS.toMillis(times.getLast()));
  }

  private List<Map<String, Object>> known(String columns) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select %s from customers.company where phone is not null and length(name_key) > 3 order by md5(id::text) limit %d"
                        .formatted(columns, QUESTIONS))
                .mapToMap()
                .list());
  }

  private List<Map<String, Object>> commonest() {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select name_key as name, min(prefecture) as prefecture from customers.company"
                        + " group by name_key order by count(*) desc limit 20")
                .mapToMap()
                .list());
  }

  private Response scan() {
    Instant start = Instant.now();
    String id =
        admin
            .request()
            .body(Map.of("kind", "company"))
            .post("/api/duplicate-scans")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Response answer = admin.request().get("/api/duplicate-scans/" + id);
    String at = "";
    while (answer.path("state").equals("running")) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      answer = admin.request().get("/api/duplicate-scans/" + id);
      String now = answer.path("phase") + " of " + answer.path("total");
      if (!now.equals(at)) {
        LOG.infof("%s after %s", now, Duration.between(start, Instant.now()));
        at = now;
      }
    }
    LOG.infof("ended after %s", Duration.between(start, Instant.now()));
    return answer;
  }

  private static void timed(String what, Runnable work) {
    Instant start = Instant.now();
    work.run();
    LOG.infof("%s: %s", what, Duration.between(start, Instant.now()));
  }

  private void generate(int scale) {
    admin.request().get("/api/me").then().statusCode(200);
    try (var owner =
        Jdbi.create(
                ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class),
                ConfigProvider.getConfig().getValue("quarkus.flyway.username", String.class),
                ConfigProvider.getConfig().getValue("quarkus.flyway.password", String.class))
            .open()) {
      owner.execute("alter table customers.company disable trigger journal_insert");
      owner.execute("drop index customers.company_name_similar");
      for (int from = 1; from <= scale; from += PIECE) {
        owner
            .createUpdate(COMPANIES)
            .bind("from", from)
            .bind("to", Math.min(scale, from + PIECE - 1))
            .execute();
      }
      owner.execute(TWICE);
      owner.execute(
          "create index company_name_similar on customers.company using gin (name_key"
              + " gin_trgm_ops)");
      owner.execute("alter table customers.company enable trigger journal_insert");
      owner.execute("vacuum analyze customers.company");
    }
  }

  private static final String COMPANIES =
      """
      with w as (select string_to_array('佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本', ' ') surname,
          string_to_array('商事 工業 建設 製作所 産業 電機 運輸 興業 商店 設備 印刷 食品 不動産 工務店 サービス 物産 機械 化学 電気 薬局 硝子 塗装 造園 水産 農園 紙器 精機 鉄工所 木材 繊維', ' ') trade,
          string_to_array('東京都 大阪府 神奈川県 愛知県 埼玉県 千葉県 兵庫県 福岡県 北海道 静岡県 茨城県 広島県 京都府 宮城県 新潟県 長野県 岐阜県 群馬県 栃木県 岡山県 福島県 三重県 熊本県', ' ') place,
          string_to_array('天地玄黄宇宙洪荒日月盈昃辰宿列張寒来暑往秋収冬蔵閏余成歳律呂調陽雲騰致雨露結為霜金生麗水玉出崑岡剣号巨闕珠称夜光果珍李柰菜重芥薑海鹹河淡鱗潜羽翔竜師火帝鳥官人皇始制文字乃服衣裳', null) sign),
        drawn as (select i, case when random() < 0.25 then surname[1 + floor(40 * random() ^ 2)::int]
              else sign[1 + floor(88 * random() ^ 1.2)::int] || sign[1 + floor(88 * random() ^ 1.2)::int]
                || case when random() < 0.5 then sign[1 + floor(88 * random())::int] else '' end end
            || trade[1 + floor(30 * random() ^ 1.7)::int] as key,
          place[1 + floor(23 * random() ^ 2.2)::int] as prefecture, floor(120000 * random() ^ 2)::int as code,
          case when random() < 0.7 then case when random() < 0.01 then 300000000 + floor(2000 * random() ^ 2)::int else 300000000 + i * 5 end end as phone,
          case when random() < 0.4 then 'info@k' || case when random() < 0.005 then floor(500 * random())::int else i end || '.example.jp' end as mail
        from w, generate_series(:from, :to) i)
      insert into customers.company (id, name, name_key, sort_kana, kana_row, legal_form, prefecture, city, street, postal_code,
        phone, phone_key, email, email_key, updated_at, created_at)
      select uuidv7(interval '-300 days' + i * interval '1 second'), '株式会社' || key, key, key, '他', '株式会社', prefecture, '第' || code / 300 || '市',
        '町' || 1 + floor(20 * random())::int || '-' || 1 + floor(20 * random())::int, lpad(code::text, 7, '0'),
        '0' || phone, '+81' || phone, mail, mail, now() - interval '2 days', now() - interval '300 days' from drawn
      """;

  private static final String TWICE =
      """
      insert into customers.company (id, name, name_key, sort_kana, kana_row, legal_form, prefecture, city, street, postal_code,
        phone, phone_key, updated_at, created_at)
      select uuidv7(), name, case when random() < 0.5 then name_key else left(name_key, -1) || '社' end, sort_kana, kana_row, legal_form, prefecture,
        city, street, case when random() < 0.7 then postal_code end, case when n < 0.6 then phone end, case when n < 0.6 then phone_key end,
        updated_at, created_at
      from (select *, random() n from customers.company tablesample bernoulli (3)) c
      """;
}
