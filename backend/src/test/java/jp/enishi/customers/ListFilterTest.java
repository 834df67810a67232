package jp.enishi.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/**
 * What lists can be narrowed by. Everything here has a tag of its own, so that tests do not meet.
 */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ListFilterTest {

  private final Somebody sales = Somebody.sales();
  private final String mark = UUID.randomUUID().toString();

  private String company(Somebody who, String name, Object... more) {
    Map<String, Object> company = new HashMap<>(Map.of("name", name, "leadSource", mark));
    for (int i = 0; i < more.length; i += 2) {
      company.put((String) more[i], more[i + 1]);
    }
    who.request().body(company).post("/api/companies").then().statusCode(201);
    return name;
  }

  private List<String> names(String... query) {
    var request = sales.request().queryParam("leadSource", mark).queryParam("sort", "createdAt");
    for (int i = 0; i < query.length; i += 2) {
      request = request.queryParam(query[i], query[i + 1]);
    }
    return request
        .get("/api/companies")
        .then()
        .statusCode(200)
        .extract()
        .path("items.attributes.name");
  }

  private void refused(String list, String parameter, String value) {
    sales
        .request()
        .queryParam(parameter, value)
        .get("/api/" + list)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("?" + parameter)));
  }

  @Test
  void several_values_of_a_filter_are_alternatives() {
    company(sales, "ア", "rank", "A", "prefecture", "東京都", "tags", List.of("展示会", "紹介"));
    company(sales, "イ", "rank", "B", "prefecture", "大阪府", "tags", List.of("紹介"));
    company(sales, "ウ", "rank", "C", "prefecture", "東京都", "tags", List.of("a,b"));
    assertThat(names("rank", "A,B")).containsExactly("ア", "イ");
    assertThat(names("rank", "A,C", "prefecture", "東京都,大阪府")).containsExactly("ア", "ウ");
    assertThat(names("tag", "展示会,a\\,b")).containsExactly("ア", "ウ");
    assertThat(names("tag", "a\\,b")).containsExactly("ウ");
    assertThat(names("rank", ",A,,A,")).containsExactly("ア");
    refused("companies", "rank", ",");
    refused("companies", "rank", "a,".repeat(60) + String.join(",", manyValues()));
  }

  private static List<String> manyValues() {
    return java.util.stream.IntStream.range(0, 101).mapToObj(Integer::toString).toList();
  }

  @Test
  void me_stands_for_whoever_asks() {
    Somebody colleague = Somebody.sales();
    company(sales, "私の");
    company(colleague, "同僚の");
    String colleagueId = colleague.request().get("/api/me").path("id");
    assertThat(names("owner", "me")).containsExactly("私の");
    assertThat(names("owner", colleagueId)).containsExactly("同僚の");
    assertThat(names("owner", "me," + colleagueId)).containsExactly("私の", "同僚の");
    refused("companies", "owner", "me,x");
    refused("companies", "unit", "x");
  }

  @Test
  void what_is_empty_or_filled_can_be_asked_of_every_attribute() {
    company(sales, "電話だけ", "phone", "03-1234-5678");
    company(sales, "両方", "phone", "03-1234-5679", "email", "a@example.jp", "tags", List.of("x"));
    company(sales, "なし");
    assertThat(names("empty", "email")).containsExactly("電話だけ", "なし");
    assertThat(names("empty", "email,phone")).containsExactly("なし");
    assertThat(names("filled", "phone", "empty", "email")).containsExactly("電話だけ");
    assertThat(names("filled", "tags")).containsExactly("両方");
    assertThat(names("empty", "tags,rank")).containsExactly("電話だけ", "なし");
    refused("companies", "empty", "password");
    refused("people", "filled", "corporateNumber");
  }

  @Test
  void freshness_is_todays() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    company(sales, "新しい", "verifiedOn", today.toString());
    company(sales, "ちょうど一年", "verifiedOn", today.minusYears(1).toString());
    company(sales, "二年より前", "verifiedOn", today.minusYears(3).toString());
    company(sales, "未確認");
    assertThat(names("freshness", "fresh")).containsExactly("新しい");
    assertThat(names("freshness", "aging")).containsExactly("ちょうど一年");
    assertThat(names("freshness", "stale,unverified")).containsExactly("二年より前", "未確認");
    assertThat(names("verifiedBefore", "P1Y")).containsExactly("二年より前", "未確認");
    refused("companies", "freshness", "ripe");
  }

  @Test
  void a_day_can_be_told_by_how_long_ago_it_is() {
    company(sales, "いま");
    for (String since : List.of("P1D", "P2W", "P6M", "P1Y", "2020-01-01")) {
      assertThat(names("updatedSince", since)).containsExactly("いま");
      assertThat(names("createdSince", since)).containsExactly("いま");
    }
    for (String bad : List.of("P", "P-1D", "P1DT1H", "P9999Y", "yesterday", "2020-02-30")) {
      refused("companies", "updatedSince", bad);
    }
  }

  @Test
  void a_section_of_industries_has_its_divisions() {
    company(sales, "情報", "industry", "39");
    company(sales, "通信業", "industry", "G");
    company(sales, "製造", "industry", "E");
    assertThat(names("industry", "G")).containsExactly("情報", "通信業");
    assertThat(names("industry", "39,E")).containsExactly("情報", "製造");
  }

  @Test
  void listing_month_sex_and_channel_are_filters_too() {
    company(sales, "三月", "fiscalMonth", 3, "listing", "prime");
    company(sales, "九月", "fiscalMonth", 9);
    assertThat(names("fiscalMonth", "3,9")).containsExactly("三月", "九月");
    assertThat(names("listing", "prime,growth")).containsExactly("三月");
    refused("companies", "fiscalMonth", "三");
    refused("companies", "listing", "nasdaq");
    sales
        .request()
        .body(
            Map.of(
                "familyName",
                "絞込",
                "leadSource",
                mark,
                "sex",
                "female",
                "interests",
                List.of("釣り")))
        .post("/api/people")
        .then()
        .statusCode(201);
    sales
        .request()
        .queryParam("leadSource", mark)
        .queryParam("sex", "female,other")
        .queryParam("interest", "釣り,ゴルフ")
        .get("/api/people")
        .then()
        .body("items.attributes.familyName", equalTo(List.of("絞込")));
    refused("people", "sex", "x");
    refused("people", "preferredChannel", "pigeon");
  }
}
