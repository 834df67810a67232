package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** Rows about a record that was merged into another: they are about the one that took it in. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportMergedTest {
  private static final String COMPANIES = "/api/companies";
  private static final String PEOPLE = "/api/people";

  private final Somebody sales = Somebody.sales();
  private final ImportSteps steps = new ImportSteps(sales);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private String created(Somebody who, String path, Map<String, ?> details) {
    return who.request().body(details).post(path).then().statusCode(201).extract().path("id");
  }

  private String company(String name, Map<String, ?> more) {
    Map<String, Object> details = new java.util.HashMap<>(more);
    details.put("name", name + mark);
    return created(sales, COMPANIES, details);
  }

  private static Map<String, Object> member(Somebody who, String path, String id) {
    int version = who.request().get(path + "/" + id).then().extract().path("version");
    return Map.of("id", id, "version", version);
  }

  private static String merged(Somebody who, String path, String kept, String gone) {
    List<?> records = List.of(member(who, path, kept), member(who, path, gone));
    return who.request()
        .body(
            Map.of(
                "records",
                records,
                "survivorId",
                kept,
                "choices",
                path.equals(PEOPLE)
                    ? Map.of("memberNumber", kept, "email", kept)
                    : Map.of("corporateNumber", kept, "phone", kept)))
        .post(path + "/merges")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void takenBack(String merge) {
    sales.request().post("/api/merges/" + merge + "/undo").then().statusCode(200);
  }

  private JsonPath planned(String list, MatchKey... keys) {
    String id = steps.uploaded(list.replace("@", mark));
    if (keys.length > 0) {
      Map<String, Object> sheet = steps.get(id).getMap("mapping.sheets[0]");
      sheet.put("companyKeys", List.of(keys));
      sales
          .request()
          .body(Map.of("sheets", List.of(sheet)))
          .put("/api/imports/" + id + "/mapping")
          .then()
          .statusCode(200);
    }
    steps.after(id, "plan", "planned");
    return steps.rows(id);
  }

  private static void updates(String record, MatchKey by, JsonPath rows) {
    assertThat(rows.getMap("items[0].records[0]"))
        .containsEntry("action", "update")
        .containsEntry("id", record)
        .containsEntry("matchedBy", by.name());
  }

  private static String corporateNumber() {
    long body = ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L);
    int sum = 0;
    long rest = body;
    for (int place = 1; place <= 12; place++) {
      sum += (int) (rest % 10) * (place % 2 == 1 ? 1 : 2);
      rest /= 10;
    }
    return (9 - sum % 9) + "" + body;
  }

  @Test
  void a_row_about_a_merged_company_updates_the_survivor_until_the_merge_is_taken_back() {
    String number = corporateNumber();
    String kept = company("存続", Map.of());
    String gone =
        company(
            "消滅", Map.of("corporateNumber", number, "phone", "06-6123-4567", "prefecture", "大阪府"));
    String merge = merged(sales, COMPANIES, kept, gone);
    Map<MatchKey, String> lists =
        Map.of(
            MatchKey.id, "企業ID,会社名,備考\n" + gone + ",別名@,x\n",
            MatchKey.corporateNumber, "会社名,法人番号,備考\n別名@," + number + ",x\n",
            MatchKey.nameAndPhone, "会社名,電話番号,備考\n消滅@,06-6123-4567,x\n",
            MatchKey.nameAndPlace, "会社名,都道府県,備考\n消滅@,大阪府,x\n",
            MatchKey.name, "会社名,備考\n消滅@,x\n");
    lists.forEach((key, list) -> updates(kept, key, planned(list)));
    String byPhone = "会社名,電話番号\n別名@,06-6123-4567\n";
    updates(kept, MatchKey.phone, planned(byPhone, MatchKey.phone));

    String done = steps.imported("会社名,備考\n消滅@,x\n".replace("@", mark));
    assertThat(steps.get(done).getInt("counts.update")).isEqualTo(1);
    sales
        .request()
        .get(COMPANIES + "/" + kept)
        .then()
        .body("attributes.note", org.hamcrest.Matchers.equalTo("x"));
    steps.after(done, "undo", "undone");

    takenBack(merge);
    lists.forEach((key, list) -> updates(gone, key, planned(list)));
    updates(gone, MatchKey.phone, planned(byPhone, MatchKey.phone));
  }

  @Test
  void a_row_about_a_record_merged_twice_finds_the_last_survivor_and_two_rows_find_it_once() {
    String last = company("最後", Map.of());
    String middle = company("途中", Map.of());
    String first = company("最初", Map.of());
    merged(sales, COMPANIES, middle, first);
    merged(sales, COMPANIES, last, middle);
    JsonPath rows = planned("会社名,備考\n最初@,x\n途中@,y\n");
    updates(last, MatchKey.name, rows);
    assertThat(rows.getList("items.action")).isEqualTo(List.of("update", "conflict"));
    assertThat(rows.getList("items[1].remarks.code")).isEqualTo(List.of("exchange.row.twice"));
  }

  @Test
  void who_bears_the_name_today_is_meant_before_who_took_in_one_that_bore_it() {
    String kept = company("存続", Map.of());
    merged(sales, COMPANIES, kept, company("同名", Map.of()));
    String today = company("同名", Map.of());
    updates(today, MatchKey.name, planned("会社名,備考\n同名@,x\n"));
  }

  @Test
  void a_survivor_out_of_sight_is_not_found() {
    Somebody admin = Somebody.admin();
    String kept = created(Somebody.salesOfTheOtherTeam(), COMPANIES, Map.of("name", "他課" + mark));
    merged(admin, COMPANIES, kept, company("自課", Map.of()));
    assertThat(planned("会社名,備考\n自課@,x\n").getString("items[0].records[0].action"))
        .isEqualTo("create");
    updates(kept, MatchKey.name, new ImportSteps(admin).rows(plannedBy(admin, "会社名,備考\n自課@,x\n")));
  }

  private String plannedBy(Somebody who, String list) {
    ImportSteps theirs = new ImportSteps(who);
    String id = theirs.uploaded(list.replace("@", mark));
    theirs.after(id, "plan", "planned");
    return id;
  }

  @Test
  void a_merged_person_is_found_by_number_mail_and_employer() {
    String kept = created(sales, PEOPLE, Map.of("familyName", "存続" + mark));
    String gone =
        created(
            sales,
            PEOPLE,
            Map.of(
                "familyName",
                "消滅" + mark,
                "memberNumber",
                "M" + mark,
                "email",
                mark + "@example.jp"));
    String company = company("勤務先", Map.of());
    created(sales, "/api/affiliations", Map.of("personId", gone, "companyId", company));
    String merge = merged(sales, PEOPLE, kept, gone);
    Map<MatchKey, String> lists =
        Map.of(
            MatchKey.memberNumber,
            "会員番号,氏名,備考\nM@,別名@,x\n",
            MatchKey.email,
            "氏名,メール,備考\n別名@," + mark + "＠example.jp,x\n");
    lists.forEach((key, list) -> updates(kept, key, planned(list)));
    String byEmployer = "会社名,氏名,担当者備考\n勤務先@,消滅@,x\n";
    JsonPath rows = planned(byEmployer);
    assertThat(rows.getMap("items[0].records[1]"))
        .containsEntry("action", "update")
        .containsEntry("id", kept)
        .containsEntry("matchedBy", "nameAndCompany");
    assertThat(rows.getString("items[0].records[2].action")).isEqualTo("skip");
    takenBack(merge);
    lists.forEach((key, list) -> updates(gone, key, planned(list)));
    assertThat(planned(byEmployer).getString("items[0].records[1].id")).isEqualTo(gone);
  }
}
