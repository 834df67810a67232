package jp.enishi.activities.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.testing.ActivitySteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReadingResourceTest {

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();
  private final ActivitySteps steps = new ActivitySteps(sales);

  /** Letters that no other test's names have. */
  private final String unique =
      UUID.randomUUID()
          .toString()
          .substring(0, 8)
          .chars()
          .mapToObj(c -> "天地玄黄宇宙洪荒日月盈昃辰宿列張".charAt(Character.digit(c, 16)) + "")
          .reduce("", String::concat);

  @Test
  void the_line_that_it_is_for() {
    String company = steps.company("株式会社" + unique + "商事");
    LocalDate tuesday =
        LocalDate.now(ZoneId.of("Asia/Tokyo"))
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusDays(8);
    for (String typed :
        List.of(
            unique + "商事 訪問 見積提出 来週火曜 電話",
            unique + "商事訪問見積提出来週火曜電話",
            "㈱" + unique + "商事　訪問　見積提出　来週火曜　電話",
            unique + "商事様へ訪問、見積提出。来週火曜に電話")) {
      read(typed)
          .then()
          .statusCode(200)
          .body("attributes.kind", equalTo("visit"))
          .body("attributes.companyId", equalTo(company))
          .body("attributes.subject", equalTo("見積提出"))
          .body("attributes.nextAction", equalTo("電話"))
          .body("attributes.nextActionOn", equalTo(tuesday.toString()))
          .body("attributes.occurredAt", nullValue())
          .body("names.name", contains("株式会社" + unique + "商事"))
          .body("choices", empty())
          .body("parts.as", contains("company", "kind", "text", "nextOn", "next"));
    }
  }

  @Test
  void what_was_read_can_be_recorded_as_it_is() {
    steps.company(unique + "工業");
    Map<String, Object> attributes =
        read("昨日 14:00 " + unique + "工業 打ち合わせ 1時間 仕様の確認 好感触").path("attributes");
    steps
        .create(attributes)
        .then()
        .statusCode(201)
        .body("attributes.durationMinutes", equalTo(60))
        .body("attributes.reaction", equalTo("positive"))
        .body("facts.companyName", equalTo(unique + "工業"));
  }

  @Test
  void a_part_of_a_name_finds_the_company_or_offers_those_that_fit() {
    String one = steps.company(unique + "商事");
    read(unique + " 電話 納期の確認").then().body("attributes.companyId", equalTo(one));
    String two = steps.company(unique + "製作所");
    read(unique + " 電話 納期の確認")
        .then()
        .body("attributes.companyId", nullValue())
        .body("attributes.subject", equalTo("納期の確認"))
        .body("choices[0].kind", equalTo("company"))
        .body("choices[0].from", equalTo(0))
        .body("choices[0].to", equalTo(8))
        .body("choices[0].options.id", containsInAnyOrder(one, two));
    read(unique + "製作所 電話").then().body("attributes.companyId", equalTo(two));
  }

  @Test
  void two_companies_of_one_name_are_a_choice() {
    String one = steps.company(unique + "商店");
    String two = steps.company("有限会社" + unique + "商店");
    read(unique + "商店 来店")
        .then()
        .body("attributes.companyId", nullValue())
        .body("choices[0].options.id", containsInAnyOrder(one, two));
  }

  @Test
  void nobody_reads_names_out_of_sight() {
    steps.company(unique + "秘密");
    new ActivitySteps(sales).person(unique);
    Response foreign = read(stranger, unique + "秘密 訪問 " + unique + "部長");
    foreign
        .then()
        .statusCode(200)
        .body("attributes.companyId", nullValue())
        .body("attributes.personIds", nullValue())
        .body("names", empty())
        .body("choices", empty());
    Map<String, Object> body = new HashMap<>();
    body.put("text", "電話");
    body.put("companyId", steps.company("他課の会社"));
    stranger
        .request()
        .body(body)
        .post("/api/activities/readings")
        .then()
        .statusCode(200)
        .body("attributes.companyId", nullValue())
        .body("names", empty());
  }

  @Test
  void people_are_found_by_title_at_the_company_or_by_their_full_name() {
    String company = steps.company(unique + "建設");
    String sato = works("佐藤", "健", company);
    String suzuki = works("鈴木", "花", company);
    read(unique + "建設 佐藤部長 訪問 現場確認")
        .then()
        .body("attributes.companyId", equalTo(company))
        .body("attributes.personIds", contains(sato))
        .body("attributes.subject", equalTo("現場確認"));
    read(unique + "建設佐藤様と鈴木様に訪問、現場確認")
        .then()
        .body("attributes.personIds", contains(sato, suzuki))
        .body("attributes.kind", equalTo("visit"));
    read(unique + "建設 鈴木 電話").then().body("attributes.personIds", contains(suzuki));
    String alone = works(unique, "一郎", steps.company(unique + "設備"));
    read(unique + "一郎 来店 名刺印刷")
        .then()
        .body("attributes.personIds", contains(alone))
        .body("attributes.kind", equalTo("shopVisit"))
        .body("attributes.companyId", notNullValue());
    read(unique + "さん 電話").then().body("attributes.personIds", contains(alone));
  }

  @Test
  void the_page_that_is_open_is_meant_unless_the_line_names_another() {
    String open = steps.company(unique + "本店");
    String other = steps.company(unique + "別店");
    Map<String, Object> body = new HashMap<>(Map.of("text", "電話 納期", "companyId", open));
    post(body).then().body("attributes.companyId", equalTo(open));
    body.put("text", unique + "別店 電話 納期");
    post(body).then().body("attributes.companyId", equalTo(other));
  }

  @Test
  void a_deal_is_meant_when_its_title_is_named_and_else_offered() {
    String company = steps.company(unique + "電機");
    String deal = deal(company, "複合機の入替");
    String other = deal(company, "保守契約の更新");
    read(unique + "電機 訪問 複合機の入替")
        .then()
        .body("attributes.dealId", equalTo(deal))
        .body("names.name", hasItem("複合機の入替"));
    read(unique + "電機 訪問 ご挨拶")
        .then()
        .body("attributes.dealId", nullValue())
        .body("choices.find { it.kind == 'deal' }.options.id", containsInAnyOrder(deal, other));
  }

  @Test
  void positions_count_what_was_typed() {
    steps.company(unique + "商会");
    String typed = "😀 " + unique + "商会 ﾒｰﾙ ﾃﾞﾓ依頼";
    Response answer = read(typed);
    answer.then().body("attributes.kind", equalTo("mail"));
    List<Map<String, Object>> parts = answer.path("parts");
    assertThat(
            parts.stream()
                .map(p -> p.get("as") + "=" + typed.substring(place(p, "from"), place(p, "to"))))
        .contains("kind=ﾒｰﾙ", "company=" + unique + "商会");
  }

  @Test
  void more_lines_and_long_texts_are_content_and_nothing_is_lost() {
    String company = steps.company(unique + "出版");
    String told = "一行目の続き。".repeat(100);
    read(unique + "出版 訪問 打ち合わせの記録\n" + told)
        .then()
        .body("attributes.companyId", equalTo(company))
        .body("attributes.content", equalTo("打ち合わせの記録\n" + told.strip()));
    String longest = "あ".repeat(9_990);
    String content =
        read("電話 " + longest).then().statusCode(200).extract().path("attributes.content");
    assertThat(content.replace("\n", "")).isEqualTo(longest);
  }

  @Test
  void nonsense_is_the_subject_and_what_is_no_text_is_refused() {
    read("ｑｗｅｒｔｙ 😀😀 ()[]「」・、。")
        .then()
        .statusCode(200)
        .body("attributes.kind", nullValue())
        .body("attributes.subject", notNullValue());
    for (String bad : List.of("", " 　", "a\u0000b", "あ".repeat(10_001))) {
      read(bad).then().statusCode(400).body("errors.pointer", contains("/text"));
    }
    Map<String, Object> none = new HashMap<>();
    none.put("text", null);
    post(none).then().statusCode(400).body("errors.pointer", contains("/text"));
  }

  @Test
  void whoever_may_only_read_cannot_ask() {
    Somebody.with("marketing")
        .request()
        .body(Map.of("text", "電話"))
        .post("/api/activities/readings")
        .then()
        .statusCode(403);
  }

  @Test
  void kinds_times_and_results_are_told_part_by_part() {
    steps.company(unique + "運輸");
    read("昨日 10:00-11:00 " + unique + "運輸 架電 不在 明日 再架電")
        .then()
        .body("attributes.kind", equalTo("call"))
        .body("attributes.direction", equalTo("outbound"))
        .body("attributes.durationMinutes", equalTo(60))
        .body("attributes.result", equalTo("不在"))
        .body("attributes.nextAction", equalTo("再架電"))
        .body(
            "parts.as",
            hasItems("occurredOn", "occurredTime", "company", "kind", "result", "nextOn", "next"));
  }

  private static int place(Map<String, Object> part, String end) {
    return (int) Objects.requireNonNull(part.get(end));
  }

  private String works(String family, String given, String company) {
    String person =
        sales
            .request()
            .body(Map.of("familyName", family, "givenName", given))
            .post("/api/people")
            .path("id");
    sales
        .request()
        .body(Map.of("personId", person, "companyId", company))
        .post("/api/affiliations")
        .then()
        .statusCode(201);
    return person;
  }

  private String deal(String company, String title) {
    return sales
        .request()
        .body(Map.of("title", title, "companyId", company))
        .post("/api/deals")
        .path("id");
  }

  private Response read(String text) {
    return read(sales, text);
  }

  private static Response read(Somebody who, String text) {
    return who.request().body(Map.of("text", text)).post("/api/activities/readings");
  }

  private Response post(Map<String, ?> body) {
    return sales.request().body(body).post("/api/activities/readings");
  }
}
