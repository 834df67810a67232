package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Head offices, referrers and main contacts: records that name other records. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportLinksTest {
  private static final String NUMBER = "7000012050002";

  @Inject Jdbi jdbi;

  private final Somebody sales = Somebody.sales();
  private final ImportSteps steps = new ImportSteps(sales);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  /** What the names of companies refer to, by name. */
  private Map<String, String> links(String column, String other) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    "select c.name, o.%3$s from customers.company c join %2$s o on o.id = c.%1$s where c.name like :mark"
                        .formatted(
                            column, other, other.endsWith("company") ? "name" : "family_name"))
                .bind("mark", "%" + mark + "%")
                .reduceRows(
                    new java.util.TreeMap<String, String>(),
                    (map, row) -> {
                      map.put(row.getColumn(1, String.class), row.getColumn(2, String.class));
                      return map;
                    }));
  }

  private String company(Somebody who, Map<String, ?> details) {
    return who.request()
        .body(details)
        .post("/api/companies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static List<String> codes(JsonPath rows, int row) {
    return rows.getList("items[" + row + "].remarks.code");
  }

  @Test
  void a_site_finds_its_head_office_further_below_and_shares_its_number() {
    jdbi.useHandle(
        h ->
            h.execute(
                "update customers.company set corporate_number = null where corporate_number = ?",
                NUMBER));
    String list =
        "会社名,本社,法人番号,都道府県\n"
            + "大阪支店%1$s,本社商事%1$s,%2$s,大阪府\n堺営業所%1$s,大阪支店%1$s,,大阪府\n㈱本社商事%1$s,㈱本社商事%1$s,%2$s,東京都\n"
                .formatted(mark, NUMBER);
    String id = steps.uploaded(list);
    assertThat(steps.get(id).getList("mapping.sheets[0].columns.target"))
        .contains("company.headOffice");
    JsonPath planned = steps.after(id, "plan", "planned");
    assertThat(planned.getMap("counts")).containsEntry("create", 3).containsEntry("conflict", 0);
    assertThat(steps.rows(id).getList("items.remarks.flatten().code")).isEmpty();
    steps.after(id, "run", "done");
    assertThat(links("head_office_id", "customers.company"))
        .containsEntry("大阪支店" + mark, "㈱本社商事" + mark)
        .containsEntry("堺営業所" + mark, "大阪支店" + mark)
        .hasSize(2);
    String again = steps.uploaded(list);
    assertThat(steps.after(again, "plan", "planned").getInt("counts.skip")).isEqualTo(3);
    JsonPath undone = steps.after(id, "undo", "undone");
    assertThat(undone.getInt("undone.undone")).isEqualTo(3);
    assertThat(undone.getList("undone.conflicts")).isEmpty();
  }

  @Test
  void a_name_that_fits_two_is_told_apart_by_its_prefecture_or_left_out_with_a_remark() {
    company(sales, Map.of("name", "同名" + mark, "prefecture", "東京都", "city", "港区"));
    company(sales, Map.of("name", "同名" + mark, "prefecture", "大阪府", "city", "堺市"));
    String id =
        steps.uploaded("会社名,本社\n甲%1$s,同名%1$s\n乙%1$s,同名%1$s（大阪府）\n丙%1$s,知らない%1$s\n".formatted(mark));
    assertThat(steps.after(id, "plan", "planned").getInt("counts.create")).isEqualTo(3);
    JsonPath rows = steps.rows(id);
    assertThat(codes(rows, 0)).isEqualTo(List.of("exchange.row.link_several_company"));
    assertThat(codes(rows, 1)).isEmpty();
    assertThat(codes(rows, 2)).isEqualTo(List.of("exchange.row.link_unknown"));
    assertThat(rows.getMap("items[2].remarks[0]"))
        .containsEntry("level", "warning")
        .containsEntry("column", 1)
        .containsEntry("field", "company.headOffice")
        .containsEntry("label", "本社");
    steps.after(id, "run", "done");
    assertThat(links("head_office_id", "customers.company"))
        .isEqualTo(Map.of("乙" + mark, "同名" + mark));
  }

  @Test
  void a_record_of_another_team_is_as_unknown_as_none() {
    company(Somebody.salesOfTheOtherTeam(), Map.of("name", "他課" + mark));
    String id = steps.uploaded("会社名,紹介元\n自課%1$s,他課%1$s\n".formatted(mark));
    steps.after(id, "plan", "planned");
    assertThat(codes(steps.rows(id), 0)).isEqualTo(List.of("exchange.row.link_unknown"));
  }

  @Test
  void referrers_are_companies_or_people_whatever_the_column_is_called() {
    String list =
        "会社名,紹介元,担当者名,紹介者\n甲%1$s,乙%1$s,山本 一%1$s,\n乙%1$s,佐藤 健太%1$s,田中 三%1$s,\n丙%1$s,,佐藤 健太%1$s,\n"
            .formatted(mark);
    String id = steps.uploaded(list);
    assertThat(steps.get(id).getList("mapping.sheets[0].columns.target"))
        .isEqualTo(
            List.of(
                "company.name",
                "company.referredByCompany",
                "person.name",
                "person.referredByPerson"));
    steps.after(id, "plan", "planned");
    assertThat(steps.rows(id).getList("items.remarks.flatten().code")).isEmpty();
    steps.after(id, "run", "done");
    assertThat(links("referred_by_company", "customers.company"))
        .isEqualTo(Map.of("甲" + mark, "乙" + mark));
    assertThat(links("referred_by_person", "customers.person")).isEqualTo(Map.of("乙" + mark, "佐藤"));
    String again = steps.uploaded(list);
    assertThat(steps.after(again, "plan", "planned").getInt("counts.skip")).isEqualTo(3);
    assertThat(steps.after(id, "undo", "undone").getList("undone.conflicts")).isEmpty();
  }

  @Test
  void two_rows_that_refer_to_each_other_are_both_written_and_one_reference_is_left_out() {
    String id = steps.uploaded("会社名,紹介元\n甲%1$s,乙%1$s\n乙%1$s,甲%1$s\n".formatted(mark));
    steps.after(id, "plan", "planned");
    assertThat(steps.rows(id).getList("items.remarks.flatten().code"))
        .isEqualTo(List.of("exchange.row.link_circle"));
    assertThat(steps.after(id, "run", "done").getInt("counts.written")).isEqualTo(2);
    assertThat(links("referred_by_company", "customers.company")).hasSize(1);
  }

  @Test
  void a_head_office_is_set_on_a_stored_company_with_names_to_read_and_cleared_when_told_so() {
    String site = company(sales, Map.of("name", "支店" + mark));
    company(sales, Map.of("name", "本店" + mark));
    String id = steps.uploaded("企業ID,会社名,本社\n%2$s,支店%1$s,本店%1$s\n".formatted(mark, site));
    assertThat(steps.after(id, "plan", "planned").getInt("counts.update")).isEqualTo(1);
    assertThat(steps.rows(id).getMap("items[0].records[0].changes[0]"))
        .containsEntry("field", "headOfficeId")
        .containsEntry("afterName", "本店" + mark);
    steps.after(id, "run", "done");
    String blank = steps.uploaded("企業ID,会社名,本社\n%2$s,支店%1$s,\n".formatted(mark, site));
    assertThat(steps.after(blank, "plan", "planned").getInt("counts.skip")).isEqualTo(1);
    Map<String, Object> sheet = steps.get(blank).getMap("mapping.sheets[0]");
    sheet.put("blankClears", true);
    sales
        .request()
        .body(Map.of("sheets", List.of(sheet)))
        .put("/api/imports/" + blank + "/mapping")
        .then()
        .statusCode(200);
    assertThat(steps.after(blank, "plan", "planned").getInt("counts.update")).isEqualTo(1);
    assertThat(steps.rows(blank).getMap("items[0].records[0].changes[0]"))
        .containsEntry("beforeName", "本店" + mark);
    steps.after(blank, "run", "done");
    assertThat(links("head_office_id", "customers.company")).isEmpty();
  }

  @Test
  void the_main_contact_is_marked_and_a_past_job_is_known_again() {
    String list =
        "会社名,氏名,役職,主担当,退職日\n甲%1$s,主 太郎%1$s,部長,○,\n甲%1$s,元 次郎%1$s,課長,,2024/3/31\n甲%1$s,謎 三郎%1$s,,たぶん,\n"
            .formatted(mark);
    String id = steps.uploaded(list);
    steps.after(id, "plan", "planned");
    assertThat(codes(steps.rows(id), 2)).isEqualTo(List.of("exchange.row.yes_or_no"));
    steps.after(id, "run", "done");
    List<String> main =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        "select p.family_name from customers.affiliation a join customers.person p on p.id = a.person_id where a.main_contact and p.given_name like :mark")
                    .bind("mark", "%" + mark)
                    .mapTo(String.class)
                    .list());
    assertThat(main).isEqualTo(List.of("主"));
    String again = steps.uploaded(list);
    assertThat(steps.after(again, "plan", "planned").getInt("counts.skip")).isEqualTo(3);
  }

  @Test
  void a_row_that_goes_on_with_a_company_which_waits_for_its_referrer_is_written_after_it() {
    String list = "会社名,紹介元,担当者名\n甲%1$s,乙%1$s,山本 一%1$s\n甲%1$s,,山本 二%1$s\n乙%1$s,,\n".formatted(mark);
    String id = steps.uploaded(list);
    steps.after(id, "plan", "planned");
    assertThat(steps.after(id, "run", "done").getMap("counts"))
        .containsEntry("conflict", 0)
        .containsEntry("error", 0);
    int employed =
        jdbi.withHandle(
            h ->
                h.select(
                        "select count(*) from customers.affiliation a join customers.company c on c.id = a.company_id where c.name = ?",
                        "甲" + mark)
                    .mapTo(Integer.class)
                    .one());
    assertThat(employed).isEqualTo(2);
  }

  /** Where those work by whom companies or people were referred. */
  private Map<String, String> employersOfReferrers(String table, String name) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    """
                    select r.%2$s, c.name from %1$s r join customers.affiliation a on a.person_id = r.referred_by_person
                    join customers.company c on c.id = a.company_id where c.name like :mark
                    """
                        .formatted(table, name))
                .bind("mark", "%" + mark + "%")
                .reduceRows(
                    new java.util.TreeMap<String, String>(),
                    (map, row) -> {
                      map.put(row.getColumn(1, String.class), row.getColumn(2, String.class));
                      return map;
                    }));
  }

  private void sheet(Workbook workbook, String name, String... lines) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int row = 0; row < lines.length; row++) {
      String[] cells = lines[row].replace("@", mark).split(",", -1);
      for (int column = 0; column < cells.length; column++) {
        sheet.value(row, column, cells[column]);
      }
    }
  }

  @Test
  void a_company_is_referred_by_a_person_of_the_next_sheet_who_is_named_with_the_employer()
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(out, "Test", "1.0");
    sheet(workbook, "企業", "会社名,紹介者", "甲@,佐藤 健太@（(株)乙@）", "(株)乙@,");
    sheet(workbook, "担当者", "会社名,氏名", "甲@,佐藤 健太@", "(株)乙@,佐藤 健太@");
    workbook.finish();
    String id =
        steps.upload("二枚.xlsx", out.toByteArray()).then().statusCode(201).extract().path("id");
    assertThat(steps.after(id, "plan", "planned").getInt("counts.create")).isEqualTo(4);
    assertThat(steps.rows(id).getList("items.remarks.flatten().code")).isEmpty();
    assertThat(steps.after(id, "run", "done").getInt("counts.written")).isEqualTo(4);
    assertThat(employersOfReferrers("customers.company", "name"))
        .isEqualTo(Map.of("甲" + mark, "(株)乙" + mark));
  }

  @Test
  void a_person_is_referred_by_one_further_below_who_is_named_with_the_employer() {
    String list =
        "会社名,氏名,紹介者\n甲%1$s,山本 一%1$s,佐藤 健太%1$s（乙%1$s）\n甲%1$s,佐藤 健太%1$s,\n乙%1$s,佐藤 健太%1$s,\n"
            .formatted(mark);
    String id = steps.uploaded(list);
    steps.after(id, "plan", "planned");
    assertThat(steps.rows(id).getList("items.remarks.flatten().code")).isEmpty();
    assertThat(steps.after(id, "run", "done").getInt("counts.written")).isEqualTo(3);
    assertThat(employersOfReferrers("customers.person", "family_name"))
        .isEqualTo(Map.of("山本", "乙" + mark));
    String again = steps.uploaded(list);
    assertThat(steps.after(again, "plan", "planned").getInt("counts.skip")).isEqualTo(3);
  }

  @Test
  void a_person_is_referred_by_a_colleague_further_below_whose_company_is_new_too() {
    String id =
        steps.uploaded(
            "会社名,電話番号,氏名,紹介者\n甲%1$s,03-1234-5678,山本 一%1$s,佐藤 健太%1$s（甲%1$s）\n甲%1$s,,佐藤 健太%1$s,\n"
                .formatted(mark));
    steps.after(id, "plan", "planned");
    assertThat(steps.rows(id).getList("items.remarks.flatten().code")).isEmpty();
    assertThat(steps.after(id, "run", "done").getInt("counts.written")).isEqualTo(2);
    assertThat(employersOfReferrers("customers.person", "family_name"))
        .isEqualTo(Map.of("山本", "甲" + mark));
    List<String> phones =
        jdbi.withHandle(
            h ->
                h.select("select phone from customers.company where name = ?", "甲" + mark)
                    .mapTo(String.class)
                    .list());
    assertThat(phones).isEqualTo(List.of("03-1234-5678"));
    assertThat(steps.after(id, "undo", "undone").getList("undone.conflicts")).isEmpty();
  }
}
