package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ImportPeopleTest {
  private final Somebody sales = Somebody.sales();
  private final ImportSteps steps = new ImportSteps(sales);
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private JsonPath list(String path) {
    return sales
        .request()
        .queryParam("q", mark)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private JsonPath affiliations(String company) {
    return sales
        .request()
        .get("/api/affiliations?company=" + company)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void companies_people_and_who_works_where_come_from_one_list() {
    String list =
        "会社名,電話番号,部署,役職,担当者名,携帯,名刺交換日\n"
            + "山田"
            + mark
            + ",03-1234-5678,営業部,部長,佐藤 健太"
            + mark
            + ",090-1111-2222,R6.4.1\n"
            + "山田"
            + mark
            + ",03-1234-5678,総務部,,鈴木 花子"
            + mark
            + ",090-1111-3333,\n";
    String id = steps.uploaded(list);
    JsonPath planned = steps.after(id, "plan", "planned");
    assertThat(planned.getInt("counts.create")).isEqualTo(2);
    JsonPath rows = steps.rows(id);
    assertThat(rows.getList("items[0].records.kind"))
        .isEqualTo(List.of("company", "person", "affiliation"));
    assertThat(rows.getList("items[1].records.action"))
        .isEqualTo(List.of("skip", "create", "create"));
    steps.after(id, "run", "done");

    JsonPath companies = list("/api/companies");
    assertThat(companies.getList("items")).hasSize(1);
    JsonPath staff = affiliations(companies.getString("items[0].id"));
    assertThat(staff.getString("toString()")).contains("営業部", "総務部", "2024-04-01");

    String again = steps.uploaded(list);
    assertThat(steps.after(again, "plan", "planned").getInt("counts.skip")).isEqualTo(2);

    JsonPath undone = steps.after(id, "undo", "undone");
    assertThat(undone.getList("undone.conflicts")).isEmpty();
    assertThat(list("/api/companies").getList("items")).isEmpty();
    assertThat(list("/api/people").getList("items")).isEmpty();
  }

  @Test
  void contacts_on_a_second_sheet_find_the_companies_of_the_first() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(out, "Test", "1.0");
    Worksheet contacts = workbook.newWorksheet("担当者");
    row(contacts, 0, "企業名", "氏名", "役職");
    row(contacts, 1, "鈴木" + mark, "高橋 一" + mark, "課長");
    Worksheet companies = workbook.newWorksheet("企業");
    row(companies, 0, "企業名", "郵便番号", "法人番号");
    companies.value(1, 0, "鈴木" + mark);
    companies.value(1, 1, 600000);
    workbook.finish();
    String id =
        steps.upload("二枚.xlsx", out.toByteArray()).then().statusCode(201).extract().path("id");
    JsonPath planned = steps.after(id, "plan", "planned");
    assertThat(planned.getInt("counts.create")).isEqualTo(2);
    steps.after(id, "run", "done");
    JsonPath found = list("/api/companies");
    assertThat(found.getList("items")).hasSize(1);
    assertThat(affiliations(found.getString("items[0].id")).getString("toString()")).contains("課長");
  }

  @Test
  void three_sheets_in_any_order_are_companies_then_people_then_who_works_where()
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(out, "Test", "1.0");
    Worksheet work = workbook.newWorksheet("所属");
    row(work, 0, "会社名", "会員番号", "氏名", "役職", "携帯");
    row(work, 1, "鈴木" + mark, "A" + mark, "高橋 一" + mark, "課長", "");
    row(work, 2, "鈴木" + mark, "B" + mark, "高橋 二" + mark, "部長", "090-1111-2222");
    Worksheet people = workbook.newWorksheet("個人");
    row(people, 0, "会員番号", "氏名", "生年月日");
    row(people, 1, "A" + mark, "高橋 一" + mark, "1985/1/2");
    row(people, 2, "B" + mark, "高橋 二" + mark, "1986/1/2");
    row(people, 3, "B" + mark, "高橋 二" + mark, "1986/1/2");
    Worksheet companies = workbook.newWorksheet("企業");
    row(companies, 0, "企業名", "都道府県");
    row(companies, 1, "鈴木" + mark, "東京都");
    workbook.finish();
    String id =
        steps.upload("三枚.xlsx", out.toByteArray()).then().statusCode(201).extract().path("id");
    JsonPath planned = steps.after(id, "plan", "planned");
    assertThat(planned.getMap("counts")).containsEntry("create", 5).containsEntry("conflict", 1);
    JsonPath rows = steps.rows(id);
    assertThat(rows.getList("items.sheet")).isEqualTo(List.of(2, 1, 1, 1, 0, 0));
    assertThat(rows.getString("items[3].remarks[0].message")).contains("「個人」 3 行目");
    assertThat(rows.getList("items[4].remarks")).isEmpty();
    // The mobile number is only here, and a person is written once.
    assertThat(rows.getList("items[5].remarks.code")).isEqualTo(List.of("exchange.row.differs"));
    steps.after(id, "run", "done");
    assertThat(list("/api/people").getList("items")).hasSize(2);
    assertThat(
            affiliations(list("/api/companies").getString("items[0].id")).getString("toString()"))
        .contains("課長", "部長");
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      sheet.value(row, i, cells[i]);
    }
  }

  @Test
  void one_person_may_work_at_two_companies_but_not_stand_twice_at_one() {
    String list =
        "会社名,氏名,メール\nA社"
            + mark
            + ",兼務 太郎,"
            + mark
            + "@example.jp\nB社"
            + mark
            + ",兼務 太郎,"
            + mark
            + "@example.jp\nA社"
            + mark
            + ",兼務 太郎,"
            + mark
            + "@example.jp\n";
    String id = steps.uploaded(list);
    steps.after(id, "plan", "planned");
    JsonPath rows = steps.rows(id);
    assertThat(rows.getList("items.action")).isEqualTo(List.of("create", "create", "conflict"));
    assertThat(rows.getList("items[1].records.action"))
        .isEqualTo(List.of("create", "skip", "create"));
  }

  @Test
  void members_are_recognised_by_their_number_and_dates_of_both_calendars_read() {
    String list = "会員番号,氏名,性別,生年月日\n" + mark + ",会員 花子,女,昭和60年1月2日\n";
    steps.imported(list);
    String again = steps.uploaded("会員番号,氏名,性別,生年月日\n" + mark + ",会員 花子,女性,1985/1/2\n");
    steps.after(again, "plan", "planned");
    JsonPath rows = steps.rows(again);
    assertThat(rows.getString("items[0].action")).isEqualTo("skip");
    assertThat(rows.getString("items[0].records[0].matchedBy")).isEqualTo("memberNumber");
  }
}
