package jp.enishi.customers.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class MergeResourceTest {

  private static final String COMPANIES = "/api/companies";
  private static final String PEOPLE = "/api/people";

  private final Somebody sales = Somebody.sales();

  // ---- preview

  @Test
  void a_preview_proposes_the_fullest_record_and_says_what_each_attribute_becomes() {
    String bare = company(Map.of("name", "山田商事", "phone", "06-1111-2222", "tags", List.of("A")));
    String full =
        company(
            Map.of(
                "name",
                "株式会社山田商事",
                "prefecture",
                "東京都",
                "city",
                "千代田区",
                "tags",
                List.of("B", "A"),
                "note",
                "既存の取引先"));
    affiliation(person("佐藤"), bare);
    Response preview =
        sales
            .request()
            .body(Map.of("records", members(bare, full)))
            .post(COMPANIES + "/merge-preview");
    preview
        .then()
        .statusCode(200)
        .body("survivorId", equalTo(full))
        .body("records.title", equalTo(List.of("山田商事", "株式会社山田商事")))
        .body("fields.find { it.field == 'name' }.choice", equalTo(full))
        .body("fields.find { it.field == 'name' }.differs", equalTo(true))
        .body("fields.find { it.field == 'phone' }.choice", equalTo(bare))
        .body(
            "fields.find { it.field == 'phone' }.values",
            equalTo(Arrays.asList("06-1111-2222", null)))
        .body("fields.find { it.field == 'tags' }.choice", equalTo("all"))
        .body("fields.find { it.field == 'tags' }.result", equalTo(List.of("B", "A")))
        .body("fields.find { it.field == 'ownerId' }.differs", equalTo(false))
        .body("moves", hasSize(1))
        .body("moves[0].kind", equalTo("affiliation"))
        .body("moves[0].field", equalTo("companyId"))
        .body("moves[0].count", equalTo(1))
        .body("moves[0].joined", equalTo(0));
    sales.request().get(COMPANIES + "/" + bare).then().body("version", equalTo(1));
  }

  @Test
  void a_preview_counts_only_what_the_caller_may_see_and_the_rest_is_moved_all_the_same() {
    Somebody admin = Somebody.admin();
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    String kept = company(Map.of("name", "見える商事"));
    String gone = company(Map.of("name", "見える商会"));
    affiliation(person("当課"), gone);
    String foreign = createdBy(stranger, PEOPLE, Map.of("familyName", "他課"));
    String hidden =
        createdBy(admin, "/api/affiliations", Map.of("personId", foreign, "companyId", gone));
    createdBy(admin, "/api/affiliations", Map.of("personId", foreign, "companyId", kept));
    Map<String, Object> preview = Map.of("records", members(kept, gone), "survivorId", kept);
    sales
        .request()
        .body(preview)
        .post(COMPANIES + "/merge-preview")
        .then()
        .statusCode(200)
        .body("moves.kind", contains("affiliation"))
        .body("moves[0].count", equalTo(1))
        .body("moves[0].joined", equalTo(0));
    admin
        .request()
        .body(preview)
        .post(COMPANIES + "/merge-preview")
        .then()
        .body("moves[0].count", equalTo(2))
        .body("moves[0].joined", equalTo(1));
    merge(COMPANIES, kept, Map.of(), kept, gone).then().statusCode(201);
    admin
        .request()
        .get("/api/affiliations?person=" + foreign)
        .then()
        .body("attributes.companyId", contains(kept));
    admin.request().get("/api/affiliations/" + hidden).then().statusCode(404);
  }

  @Test
  void an_address_comes_from_one_record_as_a_whole() {
    String one = company(Map.of("name", "住所商事", "prefecture", "東京都", "phone", "03-1111-2222"));
    String other =
        company(Map.of("name", "住所商事", "prefecture", "大阪府", "city", "大阪市", "street", "北区1-1"));
    sales
        .request()
        .body(Map.of("records", members(one, other), "survivorId", one))
        .post(COMPANIES + "/merge-preview")
        .then()
        .statusCode(200)
        .body("fields.find { it.field == 'prefecture' }.choice", equalTo(one))
        .body("fields.find { it.field == 'city' }.choice", equalTo(one))
        .body("fields.find { it.field == 'city' }.result", nullValue());
  }

  // ---- merge

  @Test
  void records_become_one_as_chosen_and_take_everything_along() {
    String kept = company(Map.of("name", "合併商事", "rank", "A", "note", "一つめ"));
    String gone =
        company(Map.of("name", "合併商会", "rank", "B", "note", "二つめ", "tags", List.of("展示会")));
    String site = company(Map.of("name", "合併商会 大阪支店", "headOfficeId", gone));
    String referred = person(Map.of("familyName", "紹介", "referredByCompany", gone));
    String affiliation = affiliation(person("田中"), gone);
    Response merged = merge(COMPANIES, kept, Map.of("rank", gone, "note", "all"), kept, gone);
    merged
        .then()
        .statusCode(201)
        .header("Location", equalTo("/api/merges/" + merged.path("id")))
        .body("survivor.title", equalTo("合併商事"))
        .body("merged.title", equalTo(List.of("合併商会")));
    sales
        .request()
        .get(COMPANIES + "/" + kept)
        .then()
        .body("attributes.name", equalTo("合併商事"))
        .body("attributes.rank", equalTo("B"))
        .body("attributes.note", equalTo("一つめ\n\n二つめ"))
        .body("attributes.tags", equalTo(List.of("展示会")));
    sales
        .request()
        .get(COMPANIES + "/" + site)
        .then()
        .body("attributes.headOfficeId", equalTo(kept));
    sales
        .request()
        .get(PEOPLE + "/" + referred)
        .then()
        .body("attributes.referredByCompany", equalTo(kept));
    sales
        .request()
        .get("/api/affiliations/" + affiliation)
        .then()
        .body("attributes.companyId", equalTo(kept))
        .body("companyName", equalTo("合併商事"));
  }

  @Test
  void a_merged_record_is_in_no_list_but_its_id_leads_to_the_survivor() {
    String kept = company(Map.of("name", "転送商事"));
    String gone = company(Map.of("name", "行方商店"));
    merge(COMPANIES, kept, Map.of(), kept, gone).then().statusCode(201);
    for (String list : List.of("?q=行方商店", "?q=行方商店&trashed=true")) {
      sales.request().get(COMPANIES + list).then().body("items", hasSize(0));
    }
    sales.request().get("/api/search?q=行方商店").then().body("groups", hasSize(0));
    sales
        .request()
        .redirects()
        .follow(false)
        .get(COMPANIES + "/" + gone)
        .then()
        .statusCode(307)
        .header("Location", endsWith(COMPANIES + "/" + kept))
        .body("type", equalTo("/problems/merged"))
        .body("mergedInto", equalTo(kept));
    sales
        .request()
        .redirects()
        .follow(false)
        .get("/api/affiliations?company=" + gone)
        .then()
        .statusCode(307)
        .header("Location", endsWith("/api/affiliations?company=" + kept));
    sales
        .request()
        .header("If-Match", "\"2\"")
        .body(Map.of("rank", "A"))
        .patch(COMPANIES + "/" + gone)
        .then()
        .statusCode(410)
        .body("mergedInto", equalTo(kept));
    sales.request().post(COMPANIES + "/" + gone + "/restore").then().statusCode(410);
    sales
        .request()
        .header("If-Match", "\"2\"")
        .delete(COMPANIES + "/" + gone)
        .then()
        .statusCode(410);
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    stranger.request().get(COMPANIES + "/" + gone).then().statusCode(404);
  }

  @Test
  void who_refers_to_a_merged_record_refers_to_the_survivor() {
    String kept = person("残る");
    String gone = person("消える");
    merge(PEOPLE, kept, Map.of(), kept, gone).then().statusCode(201);
    String affiliation = affiliation(gone, company(Map.of("name", "後から商事")));
    sales
        .request()
        .get("/api/affiliations/" + affiliation)
        .then()
        .statusCode(200)
        .body("attributes.personId", equalTo(kept));
  }

  @Test
  void two_present_affiliations_with_one_company_become_one_that_keeps_the_facts_of_both() {
    String company = company(Map.of("name", "兼任商事"));
    String kept = person("髙橋");
    String gone = person("高橋");
    String first = affiliation(Map.of("personId", kept, "companyId", company, "title", "部長"));
    String second =
        affiliation(
            Map.of(
                "personId",
                gone,
                "companyId",
                company,
                "title",
                "課長",
                "department",
                "営業部",
                "cardExchangedOn",
                "2020-04-01"));
    sales
        .request()
        .body(Map.of("records", members(PEOPLE, new String[] {kept, gone}), "survivorId", kept))
        .post(PEOPLE + "/merge-preview")
        .then()
        .body("moves[0].count", equalTo(1))
        .body("moves[0].joined", equalTo(1));
    String merge = merge(PEOPLE, kept, Map.of(), kept, gone).path("id");
    sales
        .request()
        .get("/api/affiliations?person=" + kept)
        .then()
        .body("id", equalTo(List.of(first)))
        .body("attributes[0].title", equalTo("部長"))
        .body("attributes[0].department", equalTo("営業部"))
        .body("attributes[0].cardExchangedOn", equalTo("2020-04-01"))
        .body("attributes[0].note", containsString("課長"));
    undo(merge).then().statusCode(200).body("kept", hasSize(0));
    sales
        .request()
        .get("/api/affiliations?person=" + kept)
        .then()
        .body("id", equalTo(List.of(first)))
        .body("attributes[0].department", nullValue())
        .body("attributes[0].note", nullValue());
    sales
        .request()
        .get("/api/affiliations?person=" + gone)
        .then()
        .body("id", equalTo(List.of(second)))
        .body("attributes[0].title", equalTo("課長"));
  }

  @Test
  void nobody_becomes_their_own_successor_or_head_office() {
    String company = company(Map.of("name", "継承商事"));
    String old = person("前任");
    String fresh = person("後任");
    String affiliation = affiliation(old, company);
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body(Map.of("personId", fresh))
        .post("/api/affiliations/" + affiliation + "/succession")
        .then()
        .statusCode(201);
    String merge = merge(PEOPLE, old, Map.of(), old, fresh).path("id");
    sales
        .request()
        .get("/api/affiliations/" + affiliation)
        .then()
        .body("attributes.successorId", nullValue());
    undo(merge).then().statusCode(200);
    sales
        .request()
        .get("/api/affiliations/" + affiliation)
        .then()
        .body("successorName", equalTo("後任"));

    String head = company(Map.of("name", "本社商事"));
    String site = company(Map.of("name", "本社商事 支店", "headOfficeId", head));
    merge(COMPANIES, site, Map.of(), head, site).then().statusCode(201);
    sales.request().get(COMPANIES + "/" + site).then().body("attributes.headOfficeId", nullValue());
  }

  @Test
  void the_survivor_can_take_over_a_unique_number() {
    String kept = person(Map.of("familyName", "会員", "givenName", "花子"));
    String gone = person(Map.of("familyName", "会員", "memberNumber", "M-" + UUID.randomUUID()));
    String number = sales.request().get(PEOPLE + "/" + gone).path("attributes.memberNumber");
    String merge = merge(PEOPLE, kept, Map.of(), kept, gone).path("id");
    sales
        .request()
        .get(PEOPLE + "/" + kept)
        .then()
        .body("attributes.memberNumber", equalTo(number));
    undo(merge).then().statusCode(200).body("kept", hasSize(0));
    sales
        .request()
        .get(PEOPLE + "/" + gone)
        .then()
        .body("attributes.memberNumber", equalTo(number));
  }

  // ---- bad input

  @Test
  void what_cannot_be_merged_is_refused_and_named() {
    String one = company(Map.of("name", "拒否商事"));
    String other = company(Map.of("name", "拒否工業"));
    refused(Map.of("records", members(one), "survivorId", one), "/records");
    refused(Map.of("survivorId", one), "/records");
    refused(Map.of("records", members(one, one), "survivorId", one), "/records/1/id");
    refused(
        Map.of("records", List.of(Map.of("id", one), Map.of("version", 1)), "survivorId", one),
        "/records/1/id");
    refused(
        Map.of("records", Arrays.asList(Map.of("id", one), null), "survivorId", one),
        "/records/1/id");
    refused(Map.of("records", members(one, other)), "/survivorId");
    refused(
        Map.of("records", members(one, other), "survivorId", UUID.randomUUID().toString()),
        "/survivorId");
    refused(
        Map.of("records", List.of(Map.of("id", one), Map.of("id", other)), "survivorId", one),
        "/records/0/version");
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      many.add(UUID.randomUUID().toString());
    }
    refused(Map.of("records", members(many.toArray(String[]::new)), "survivorId", one), "/records");
    for (Map.Entry<String, String> choice :
        Map.of("nmae", one, "name", "all", "rank", UUID.randomUUID().toString(), "phone", "x")
            .entrySet()) {
      refused(
          Map.of(
              "records",
              members(one, other),
              "survivorId",
              one,
              "choices",
              Map.of(choice.getKey(), choice.getValue())),
          "/choices/" + choice.getKey());
    }
    for (String body :
        List.of(
            "{\"records\":{}}",
            "{\"records\":\"x\"}",
            "{\"records\":[1]}",
            "{\"records\":[[]]}",
            "{\"records\":[{\"id\":\"x\"}]}",
            "{\"records\":[{\"id\":1}]}",
            "{\"records\":[{\"version\":\"1\"}]}",
            "{\"survivorId\":\"x\"}",
            "{\"choices\":[]}",
            "{\"choices\":{\"name\":{}}}",
            "{\"choices\":{\"name\":1}}",
            "{\"nmae\":1}",
            "[]",
            "")) {
      for (String path : List.of("/merges", "/merge-preview")) {
        assertThat(sales.request().body(body).post(COMPANIES + path).statusCode())
            .as(body)
            .isEqualTo(400);
      }
    }
  }

  @Test
  void two_legal_entities_do_not_become_one() {
    String one = company(Map.of("name", "法人その一", "corporateNumber", "4010401013182"));
    String other = company(Map.of("name", "法人その二", "corporateNumber", "5010401067252"));
    for (String path : List.of("/merges", "/merge-preview")) {
      sales
          .request()
          .body(Map.of("records", members(one, other), "survivorId", one))
          .post(COMPANIES + path)
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/records"))
          .body("errors[0].message", containsString("法人番号"));
    }
  }

  @Test
  void a_foreign_an_unknown_and_a_trashed_record_cannot_be_merged() {
    String mine = company(Map.of("name", "自課商事"));
    String foreign =
        Somebody.salesOfTheOtherTeam()
            .request()
            .body(Map.of("name", "他課商事"))
            .post(COMPANIES)
            .path("id");
    for (String other : List.of(foreign, UUID.randomUUID().toString())) {
      for (String path : List.of("/merges", "/merge-preview")) {
        sales
            .request()
            .body(
                Map.of(
                    "records",
                    List.of(Map.of("id", mine, "version", 1), Map.of("id", other, "version", 1)),
                    "survivorId",
                    mine))
            .post(COMPANIES + path)
            .then()
            .statusCode(404);
      }
    }
    String trashed = company(Map.of("name", "ごみ箱商事"));
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete(COMPANIES + "/" + trashed)
        .then()
        .statusCode(200);
    refused(Map.of("records", members(mine, trashed), "survivorId", mine), "/records/1");
  }

  @Test
  void a_record_that_was_edited_since_it_was_looked_at_is_not_merged() {
    String one = company(Map.of("name", "編集商事"));
    String other = company(Map.of("name", "編集工業"));
    List<Map<String, Object>> seen = members(one, other);
    change(COMPANIES, other, Map.of("rank", "C"));
    sales
        .request()
        .body(Map.of("records", seen, "survivorId", one))
        .post(COMPANIES + "/merges")
        .then()
        .statusCode(412)
        .body("current.id", equalTo(other));
  }

  @Test
  void of_two_merges_at_once_one_wins() throws Exception {
    String one = company(Map.of("name", "同時商事"));
    String other = company(Map.of("name", "同時工業"));
    List<Map<String, Object>> seen = members(one, other);
    List<Callable<Integer>> both = new ArrayList<>();
    for (String survivor : List.of(one, other, one, other)) {
      both.add(
          () ->
              sales
                  .request()
                  .body(Map.of("records", seen, "survivorId", survivor))
                  .post(COMPANIES + "/merges")
                  .statusCode());
    }
    List<Integer> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (Future<Integer> answer : threads.invokeAll(both)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).containsOnlyOnce(201).allMatch(s -> s == 201 || s == 410 || s == 412);
  }

  @Test
  void a_merge_that_is_sent_twice_is_done_once() {
    String one = company(Map.of("name", "二度商事"));
    String other = company(Map.of("name", "二度工業"));
    Map<String, Object> body = Map.of("records", members(one, other), "survivorId", one);
    String key = UUID.randomUUID().toString();
    String first =
        sales
            .request()
            .header("Idempotency-Key", key)
            .body(body)
            .post(COMPANIES + "/merges")
            .path("id");
    String again =
        sales
            .request()
            .header("Idempotency-Key", key)
            .body(body)
            .post(COMPANIES + "/merges")
            .path("id");
    assertThat(again).isEqualTo(first);
  }

  // ---- and back

  @Test
  void a_merge_is_taken_back_after_later_edits_and_what_was_edited_stays() {
    String kept = company(Map.of("name", "戻る商事", "rank", "A"));
    String gone =
        company(
            Map.of("name", "戻る工業", "rank", "B", "phone", "03-1111-2222", "fax", "03-1111-3333"));
    String moved = affiliation(person("動く"), gone);
    String merge =
        merge(COMPANIES, kept, Map.of("rank", gone, "name", gone), kept, gone).path("id");
    String added = affiliation(person("新しい"), kept);
    change(COMPANIES, kept, Map.of("phone", "06-9999-8888"));
    change("/api/affiliations", moved, Map.of("title", "部長"));
    undo(merge)
        .then()
        .statusCode(200)
        .body("merge.undoneByName", equalTo(sales.name()))
        .body("kept.field", equalTo(List.of("phone")))
        .body("kept.reason", equalTo(List.of("changed")))
        .body("kept.recordId", equalTo(List.of(kept)));
    sales
        .request()
        .get(COMPANIES + "/" + kept)
        .then()
        .body("attributes.name", equalTo("戻る商事"))
        .body("attributes.rank", equalTo("A"))
        .body("attributes.phone", equalTo("06-9999-8888"))
        .body("attributes.fax", nullValue());
    sales
        .request()
        .get(COMPANIES + "/" + gone)
        .then()
        .statusCode(200)
        .body("id", equalTo(gone))
        .body("deletedAt", nullValue())
        .body("attributes.phone", equalTo("03-1111-2222"));
    sales
        .request()
        .get("/api/affiliations/" + moved)
        .then()
        .body("attributes.companyId", equalTo(gone))
        .body("attributes.title", equalTo("部長"));
    sales
        .request()
        .get("/api/affiliations/" + added)
        .then()
        .body("attributes.companyId", equalTo(kept));
    sales.request().get("/api/search?q=戻る工業").then().body("groups[0].items.id", hasItem(gone));
    undo(merge).then().statusCode(409).body("detail", containsString("取り消されています"));
  }

  @Test
  void an_earlier_merge_is_taken_back_while_a_later_one_stays() {
    String a = company(Map.of("name", "連鎖A"));
    String b = company(Map.of("name", "連鎖B"));
    String c = company(Map.of("name", "連鎖C"));
    String ofA = affiliation(person("Aの人"), a);
    String ofB = affiliation(person("Bの人"), b);
    String first = merge(COMPANIES, a, Map.of(), a, b).path("id");
    String second = merge(COMPANIES, c, Map.of(), a, c).path("id");
    sales
        .request()
        .redirects()
        .follow(false)
        .get(COMPANIES + "/" + b)
        .then()
        .statusCode(307)
        .header("Location", endsWith(c));
    sales
        .request()
        .get(COMPANIES + "/" + c + "/merges")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(second, first)));
    undo(first).then().statusCode(200);
    employer(ofB, b);
    employer(ofA, c);
    undo(second).then().statusCode(200);
    employer(ofA, a);
    employer(ofB, b);
  }

  @Test
  void a_unique_number_that_two_merges_passed_on_goes_back_to_whom_it_belongs() {
    String number = "M-" + UUID.randomUUID();
    String owner = person(Map.of("familyName", "持主", "memberNumber", number));
    String next = person(Map.of("familyName", "次"));
    String last = person(Map.of("familyName", "末"));
    String first = merge(PEOPLE, next, Map.of(), owner, next).path("id");
    String second = merge(PEOPLE, last, Map.of(), next, last).path("id");
    memberNumber(last, equalTo(number));
    undo(first).then().statusCode(200).body("kept", hasSize(0));
    memberNumber(owner, equalTo(number));
    memberNumber(last, nullValue());
    undo(second).then().statusCode(200).body("kept", hasSize(0));
    memberNumber(owner, equalTo(number));
    memberNumber(next, nullValue());
    memberNumber(last, nullValue());
  }

  private void memberNumber(String person, Matcher<?> expected) {
    sales
        .request()
        .get(PEOPLE + "/" + person)
        .then()
        .statusCode(200)
        .body("attributes.memberNumber", expected);
  }

  @Test
  void a_number_that_is_in_use_again_stays_behind_and_is_named() {
    String number = "M-" + UUID.randomUUID();
    String kept = person(Map.of("familyName", "番号", "memberNumber", "N-" + UUID.randomUUID()));
    String gone = person(Map.of("familyName", "番号", "memberNumber", number));
    String merge = merge(PEOPLE, kept, Map.of(), kept, gone).path("id");
    person(Map.of("familyName", "別人", "memberNumber", number));
    undo(merge)
        .then()
        .statusCode(200)
        .body("kept.field", equalTo(List.of("memberNumber")))
        .body("kept.reason", equalTo(List.of("taken")))
        .body("kept.recordId", equalTo(List.of(gone)));
    sales
        .request()
        .get(PEOPLE + "/" + gone)
        .then()
        .statusCode(200)
        .body("attributes.memberNumber", nullValue())
        .body("deletedAt", nullValue());
  }

  @Test
  void the_history_of_the_survivor_tells_of_the_merge_and_of_those_it_took_in() {
    String kept = company(Map.of("name", "履歴商事"));
    String gone = company(Map.of("name", "履歴工業"));
    change(COMPANIES, gone, Map.of("rank", "S"));
    String merge = merge(COMPANIES, kept, Map.of(), kept, gone).path("id");
    Response history = sales.request().get(COMPANIES + "/" + kept + "/history");
    history
        .then()
        .body("items.cause", hasItems("merge", "api"))
        .body("items.findAll { it.cause == 'merge' }.causeId", hasItem(merge))
        .body("items.recordId", hasItems(kept, gone))
        .body("items.findAll { it.recordId == '%s' }".formatted(gone), hasSize(3));
    String change = history.path("items.find { it.cause == 'merge' }.changeId");
    Somebody support = Somebody.with("support");
    support
        .request()
        .get(COMPANIES + "/" + kept + "/history")
        .then()
        .body("items.findAll { it.cause == 'merge' }.mayUndo.unique()", contains(false));
    support.request().post("/api/changes/" + change + "/undo").then().statusCode(403);
    history.then().body("items.findAll { it.cause == 'merge' }.mayUndo.unique()", contains(true));
    sales
        .request()
        .post("/api/changes/" + change + "/undo")
        .then()
        .statusCode(200)
        .body("conflicts", hasSize(0));
    sales.request().get(COMPANIES + "/" + gone).then().body("id", equalTo(gone));
    Response after = sales.request().get(COMPANIES + "/" + gone + "/history");
    after
        .then()
        .body("items.cause", containsInAnyOrder("api", "api", "merge", "unmerge"))
        .body("items.findAll { it.cause.endsWith('merge') }.mayUndo", contains(false, false));
    String back = after.path("items.find { it.cause == 'unmerge' }.changeId");
    sales.request().post("/api/changes/" + back + "/undo").then().statusCode(409);
    sales.request().get(COMPANIES + "/" + gone).then().body("id", equalTo(gone));
  }

  @Test
  void a_merge_is_seen_and_taken_back_only_by_who_sees_all_of_its_records() {
    Somebody admin = Somebody.admin();
    String kept = company(Map.of("name", "権限商事"));
    String gone = company(Map.of("name", "権限工業"));
    String merge = merge(COMPANIES, kept, Map.of(), kept, gone).path("id");
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    stranger.request().get("/api/merges/" + merge).then().statusCode(404);
    stranger.request().post("/api/merges/" + merge + "/undo").then().statusCode(404);
    stranger.request().get(COMPANIES + "/" + kept + "/merges").then().statusCode(404);
    Somebody.with("support", Somebody.FIRST_TEAM)
        .request()
        .post("/api/merges/" + merge + "/undo")
        .then()
        .statusCode(403);
    admin
        .request()
        .get("/api/merges/" + merge)
        .then()
        .statusCode(200)
        .body("merged.id", contains(gone))
        .body("actorName", equalTo(sales.name()));
    admin.request().post("/api/merges/" + merge + "/undo").then().statusCode(200);
  }

  // ---- steps

  private void employer(String affiliation, String company) {
    sales
        .request()
        .get("/api/affiliations/" + affiliation)
        .then()
        .statusCode(200)
        .body("attributes.companyId", equalTo(company));
  }

  private void refused(Map<String, ?> body, String pointer) {
    sales
        .request()
        .body(body)
        .post(COMPANIES + "/merges")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer));
  }

  private Response merge(
      String path, String survivor, Map<String, String> choices, String... records) {
    return sales
        .request()
        .body(Map.of("records", members(path, records), "survivorId", survivor, "choices", choices))
        .post(path + "/merges");
  }

  private Response undo(String merge) {
    return sales.request().post("/api/merges/" + merge + "/undo");
  }

  private List<Map<String, Object>> members(String... companies) {
    return members(COMPANIES, companies);
  }

  private List<Map<String, Object>> members(String path, String[] ids) {
    return Arrays.stream(ids).map(id -> member(path, id)).toList();
  }

  private Map<String, Object> member(String path, String id) {
    Response found = sales.request().get(path + "/" + id);
    return Map.of("id", id, "version", found.statusCode() == 200 ? found.path("version") : 1);
  }

  private void change(String path, String id, Map<String, ?> patch) {
    int version = sales.request().get(path + "/" + id).path("version");
    sales
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch(path + "/" + id)
        .then()
        .statusCode(200);
  }

  private String company(Map<String, ?> details) {
    return created(COMPANIES, details);
  }

  private String person(String name) {
    return person(Map.of("familyName", name));
  }

  private String person(Map<String, ?> details) {
    return created(PEOPLE, details);
  }

  private String affiliation(String person, String company) {
    return affiliation(Map.of("personId", person, "companyId", company));
  }

  private String affiliation(Map<String, ?> details) {
    return created("/api/affiliations", details);
  }

  private String created(String path, Map<String, ?> details) {
    return createdBy(sales, path, details);
  }

  private static String createdBy(Somebody who, String path, Map<String, ?> details) {
    return who.request().body(details).post(path).then().statusCode(201).extract().path("id");
  }
}
