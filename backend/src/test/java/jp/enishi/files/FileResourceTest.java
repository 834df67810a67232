package jp.enishi.files;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import jp.enishi.contracts.ContractSteps;
import jp.enishi.testing.ActivitySteps;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.FileSteps;
import jp.enishi.testing.QuoteTrials;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FileResourceTest {

  private final Somebody sales = Somebody.sales();
  private DealSteps deals;
  private String deal;
  private FileSteps files;

  @BeforeEach
  void a_deal() {
    deals = new DealSteps(sales);
    deal = deals.created(Map.of());
    files = new FileSteps(sales, "deal", deal);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_file_comes_back_as_it_was_under_its_name() {
    String id = files.uploaded("見積書 (最終).txt", "いろは");
    files
        .list()
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items[0].name", equalTo("見積書 (最終).txt"))
        .body("items[0].mediaType", equalTo("text/plain"))
        .body("items[0].bytes", equalTo(9))
        .body("items[0].isPicture", equalTo(false))
        .body("items[0].uploaderName", equalTo(sales.name()))
        .body("mostBytes", equalTo(4 << 20));
    Response download = files.download(id);
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.asByteArray()).isEqualTo(bytes("いろは"));
    assertThat(download.header("Content-Length")).isEqualTo("9");
    assertThat(download.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename*=UTF-8''%E8%A6%8B%E7%A9%8D%E6%9B%B8%20%28%E6%9C%80%E7%B5%82%29.txt");
  }

  @Test
  void what_may_be_attached_is_known_before_there_is_a_record() {
    Response limits = sales.request().get("/api/file-limits");
    limits
        .then()
        .statusCode(200)
        .body("mostBytes", equalTo(4 << 20))
        .body("mostBytesOfAll", equalTo(8 << 20))
        .body("mostFiles", equalTo(10));
  }

  @Test
  void a_record_with_files_is_taken_back_after_them_and_not_before() {
    ActivitySteps steps = new ActivitySteps(sales);
    Response made = steps.create(Map.of("companyId", deals.company()));
    String id = made.path("id");
    Response file = new FileSteps(sales, "activity", id).upload("議事録.txt", bytes("x"));
    steps
        .undo(made)
        .then()
        .statusCode(200)
        .body("undone", equalTo(0))
        .body("conflicts.reason", contains("used"));
    steps.get(id).then().statusCode(200);
    steps.undo(file).then().statusCode(200).body("undone", equalTo(1));
    steps.undo(made).then().statusCode(200).body("undone", equalTo(1));
    steps.get(id).then().statusCode(404);
  }

  @Test
  void a_hostile_page_or_drawing_is_kept_but_never_rendered() {
    String script = "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>";
    for (String hostile :
        List.of(
            "<html>" + script + "</html>",
            "<svg xmlns='http://www.w3.org/2000/svg'>" + script + "</svg>")) {
      String id = files.uploaded("写真.png", hostile);
      files.get(id).then().body("isPicture", equalTo(false));
      Response download = files.download(id);
      assertThat(download.contentType()).startsWith("application/octet-stream");
      assertThat(download.headers().getValues("Content-Disposition"))
          .singleElement()
          .asString()
          .startsWith("attachment;");
      assertThat(download.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
      // beside that of all answers: a browser holds the page to both
      assertThat(download.headers().getValues("Content-Security-Policy"))
          .contains("sandbox; default-src 'none'");
      assertThat(download.headers().getValues("Cache-Control")).containsExactly("no-store");
    }
  }

  @Test
  void a_picture_is_one_by_what_it_holds() {
    byte[] png = {
      (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    files
        .upload("名刺.exe", png)
        .then()
        .statusCode(201)
        .body("mediaType", equalTo("image/png"))
        .body("isPicture", equalTo(true));
  }

  @Test
  void what_no_file_may_be_called_is_taken_out_of_a_name() {
    files
        .upload("..\\..\\秘密/\u202Egnp.\u0007図面\u200B.txt.", bytes("x"))
        .then()
        .statusCode(201)
        .body("name", equalTo("gnp.図面.txt"));
    for (String nameless : new String[] {"", " ", "..", "/", "a/\u0000"}) {
      files
          .upload(nameless, bytes("x"))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("?name"));
    }
  }

  @Test
  void an_empty_file_is_refused() {
    files
        .upload("空.txt", new byte[0])
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/body"));
    files.list().then().body("items", empty());
  }

  @Test
  void another_teams_files_are_as_unknown_as_none_by_any_door() {
    String id = files.uploaded("内緒.txt", "x");
    FileSteps stranger = new FileSteps(Somebody.salesOfTheOtherTeam(), "deal", deal);
    for (Response answer :
        List.of(
            stranger.list(),
            stranger.trash(),
            stranger.upload("y.txt", bytes("y")),
            stranger.get(id),
            stranger.download(id),
            stranger.rename(id, 1, "z.txt"),
            stranger.delete(id, 1),
            stranger.restore(id),
            new FileSteps(sales, "deal", UUID.randomUUID().toString()).list(),
            new FileSteps(sales, "company", deal).list(),
            new FileSteps(sales, "nothing", deal).list())) {
      answer.then().statusCode(404);
    }
    String change =
        sales.request().get("/api/deals/" + deal + "/history").path("items[0].changeId");
    stranger.who().request().post("/api/changes/" + change + "/undo").then().statusCode(404);
  }

  @Test
  void who_may_only_see_the_record_may_only_see_its_files() {
    String id = files.uploaded("共有.txt", "x");
    FileSteps support = new FileSteps(Somebody.with("support"), "deal", deal);
    support.list().then().statusCode(200).body("items.id", contains(id));
    support.download(id).then().statusCode(200);
    support.upload("y.txt", bytes("y")).then().statusCode(403);
    support.rename(id, 1, "z.txt").then().statusCode(403);
    support.delete(id, 1).then().statusCode(403);
  }

  @Test
  void a_file_is_renamed_and_thrown_away_at_its_version_and_comes_back() {
    String id = files.uploaded("前.txt", "x");
    files
        .rename(id, 1, "後.txt")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("後.txt"));
    files.rename(id, 1, "遅れて.txt").then().statusCode(412).body("current.name", equalTo("後.txt"));
    files
        .rename(id, 2, " \u0007 ")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/name"));
    sales.request().delete("/api/files/" + id).then().statusCode(428);
    files.delete(id, 2).then().statusCode(200).body("deletedAt", notNullValue());
    files.list().then().body("items", empty());
    files.trash().then().body("items.id", contains(id));
    files.download(id).then().statusCode(200);
    files.restore(id).then().statusCode(200).body("deletedAt", nullValue());
    files.list().then().body("items.id", contains(id));
  }

  @Test
  void what_was_done_stands_in_the_records_history_and_can_be_taken_back() {
    String id = files.uploaded("履歴.txt", "x");
    String removal = files.delete(id, 1).then().statusCode(200).extract().header("Change-Id");
    sales
        .request()
        .get("/api/deals/" + deal + "/history")
        .then()
        .body("items[0].kind", equalTo("file"))
        .body("items[0].fields.field", contains("deletedAt"))
        .body("items[1].fields.field", hasItems("name", "bytes"));
    sales.request().post("/api/changes/" + removal + "/undo").then().statusCode(200);
    files.list().then().body("items.id", contains(id));
    String upload =
        files.upload("消える.txt", bytes("y")).then().statusCode(201).extract().header("Change-Id");
    sales.request().post("/api/changes/" + upload + "/undo").then().statusCode(200);
    files.list().then().body("items.id", contains(id));
  }

  @Test
  void a_merged_company_takes_its_files_along_and_gives_them_back() {
    String kept = deals.company();
    String gone = new DealSteps(sales).company();
    FileSteps ofGone = new FileSteps(sales, "company", gone);
    FileSteps ofKept = new FileSteps(sales, "company", kept);
    String id = ofGone.uploaded("会社案内.txt", "x");
    String merge =
        sales
            .request()
            .body(
                Map.of(
                    "survivorId",
                    kept,
                    "records",
                    List.of(Map.of("id", kept, "version", 1), Map.of("id", gone, "version", 1))))
            .post("/api/companies/merges")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    ofKept.list().then().body("items.id", contains(id));
    ofGone.list().then().statusCode(200).body("items.id", contains(id)); // sent on to the other
    ofGone.upload("遅れて.txt", bytes("y")).then().statusCode(410);
    sales
        .request()
        .get("/api/companies/" + kept + "/history")
        .then()
        .body("items.kind", hasItem("file"));
    sales.request().post("/api/merges/" + merge + "/undo").then().statusCode(200);
    ofGone.list().then().body("items.id", contains(id));
    ofKept.list().then().body("items", empty());
  }

  @Test
  void a_person_has_files_too() {
    String person = deals.created("/api/people", Map.of("familyName", "名刺"));
    String id = new FileSteps(sales, "person", person).uploaded("名刺.txt", "x");
    sales
        .request()
        .get("/api/people/" + person + "/history")
        .then()
        .body("items.recordId", hasItem(id));
  }

  /** One of each kind that is about a customer, with its company, by the address of its history. */
  private Map<String, FileSteps> papers(String company) {
    ContractSteps contracts = new ContractSteps(sales);
    QuoteTrials quotes = new QuoteTrials(sales);
    String quote =
        quotes.created(
            Map.of("companyId", company, "lines", List.of(QuoteTrials.item("品目", 1, 1_000))));
    quotes.issued(quote);
    String activity = new ActivitySteps(sales).created(Map.of("companyId", company));
    String contract = contracts.created(Map.of("companyId", company));
    return Map.of(
        "/api/activities/" + activity, new FileSteps(sales, "activity", activity),
        "/api/contracts/" + contract, new FileSteps(sales, "contract", contract),
        "/api/quotes/" + quote, new FileSteps(sales, "quote", quote));
  }

  @Test
  void activities_contracts_and_issued_quotes_have_files_in_their_histories_too() {
    papers(deals.company())
        .forEach(
            (path, steps) -> {
              String id = steps.uploaded("注文書.txt", "x");
              steps.list().then().statusCode(200).body("items.id", contains(id));
              String removal =
                  steps.delete(id, 1).then().statusCode(200).extract().header("Change-Id");
              steps.list().then().body("items", empty()).body("trashed", equalTo(1));
              sales
                  .request()
                  .get(path + "/history")
                  .then()
                  .statusCode(200)
                  .body("items[0].kind", equalTo("file"))
                  .body("items[0].fields.field", contains("deletedAt"))
                  .body("items[1].fields.field", hasItems("name", "bytes"));
              sales.request().post("/api/changes/" + removal + "/undo").then().statusCode(200);
              steps.list().then().body("items.id", contains(id));
            });
  }

  @Test
  void another_team_finds_no_file_of_activities_contracts_and_quotes() {
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    papers(deals.company())
        .values()
        .forEach(
            steps -> {
              String id = steps.uploaded("内緒.txt", "x");
              FileSteps theirs = new FileSteps(stranger, steps.kind(), steps.record());
              for (Response answer :
                  List.of(
                      theirs.list(),
                      theirs.upload("y.txt", bytes("y")),
                      theirs.get(id),
                      theirs.download(id),
                      theirs.delete(id, 1))) {
                answer.then().statusCode(404);
              }
            });
  }

  @Test
  void who_sees_an_activity_only_through_its_deal_sees_its_files_and_changes_none() {
    Somebody colleague = Somebody.salesOfTheOtherTeam();
    String shared = deals.created(Map.of("coOwnerIds", List.of(new ActivitySteps(colleague).me())));
    String activity = new ActivitySteps(sales).created(Map.of("dealId", shared));
    String id = new FileSteps(sales, "activity", activity).uploaded("議事録.txt", "x");
    FileSteps theirs = new FileSteps(colleague, "activity", activity);
    theirs.download(id).then().statusCode(200);
    theirs.upload("y.txt", bytes("y")).then().statusCode(403);
    theirs.rename(id, 1, "z.txt").then().statusCode(403);
  }

  @Test
  void files_of_what_lies_in_the_trash_are_kept_there() {
    ContractSteps contracts = new ContractSteps(sales);
    String contract = contracts.created(Map.of());
    FileSteps steps = new FileSteps(sales, "contract", contract);
    String id = steps.uploaded("契約書.txt", "x");
    sales
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/contracts/" + contract)
        .then()
        .statusCode(200);
    steps.list().then().body("items.id", contains(id));
    sales.request().post("/api/contracts/" + contract + "/restore").then().statusCode(200);
    steps.download(id).then().statusCode(200);
  }

  @Test
  void when_companies_are_merged_the_files_stay_on_their_activities_contracts_and_quotes() {
    String kept = deals.company();
    String gone = new DealSteps(sales).company();
    Map<String, FileSteps> papers = papers(gone);
    Map<FileSteps, String> ids = new HashMap<>();
    papers.values().forEach(steps -> ids.put(steps, steps.uploaded("控え.txt", "x")));
    sales
        .request()
        .body(
            Map.of(
                "survivorId",
                kept,
                "records",
                List.of(Map.of("id", kept, "version", 1), Map.of("id", gone, "version", 1))))
        .post("/api/companies/merges")
        .then()
        .statusCode(201);
    ids.forEach((steps, id) -> steps.list().then().body("items.id", contains(id)));
  }

  @Test
  void an_upload_that_is_repeated_with_its_key_is_one_file() {
    String key = UUID.randomUUID().toString();
    String first =
        files.upload("一度.txt", bytes("x"), key).then().statusCode(201).extract().path("id");
    files.upload("一度.txt", bytes("x"), key).then().statusCode(201).body("id", equalTo(first));
    files.upload("一度.txt", bytes("other"), key).then().statusCode(422);
    files.list().then().body("items", hasSize(1));
  }

  @Test
  void who_has_the_content_already_is_told_so() {
    String id = files.uploaded("同じ.txt", "x");
    String tag = files.download(id).header("ETag");
    sales
        .request()
        .header("If-None-Match", tag)
        .get("/api/files/" + id + "/content")
        .then()
        .statusCode(304);
  }

  @Test
  void a_record_has_room_for_so_much_even_when_all_come_at_once()
      throws InterruptedException, ExecutionException {
    List<Integer> answers =
        AtOnce.twenty(i -> files.upload(i + ".txt", bytes("x" + i)).statusCode());
    assertThat(answers).containsOnly(201, 413);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(10);
    files.list().then().body("items", hasSize(10));
    String other = deals.created(Map.of());
    FileSteps large = new FileSteps(sales, "deal", other);
    byte[] three = new byte[3 << 20];
    large.upload("1", three).then().statusCode(201);
    large.upload("2", three).then().statusCode(201);
    String detail = large.upload("3", three).then().statusCode(413).extract().path("detail");
    assertThat(requireNonNull(detail)).contains("8MB");
  }
}
