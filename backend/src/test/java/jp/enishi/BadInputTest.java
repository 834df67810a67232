package jp.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import jp.enishi.exchange.importing.ImportSteps;
import jp.enishi.testing.Checks;
import jp.enishi.testing.ContractDocument;
import jp.enishi.testing.ContractDocument.Operation;
import jp.enishi.testing.MailSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import jp.enishi.testing.Wire;
import jp.enishi.testing.Wire.Answer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever comes in: a problem that names the field, never a failure, and nothing is stored. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BadInputTest {

  /**
   * A register at the border: where it is, what may be written, a good body, and a record of it.
   */
  private record Border(String path, String schema, String good, String record) {

    /** The good body with one more member, or another value for one it has. */
    String with(String member, String json) {
      String rest =
          good.replaceFirst("\"" + member + "\":\"[^\"]*\",?", "").replaceFirst(",}$", "}");
      return "{\"" + member + "\":" + json + (rest.equals("{}") ? "}" : "," + rest.substring(1));
    }
  }

  private static final String LONG = "\"" + "あ".repeat(350_000) + "\"";
  private static final String DEEP = "[".repeat(40) + "]".repeat(40);

  @Inject Jdbi jdbi;

  private final Somebody writer = Somebody.with("admin", Somebody.FIRST_TEAM);
  private List<Border> borders = List.of();
  private String bulkEdit = "";
  private String upload = "";
  private String pipeline = "";
  private String mail = "";
  private long stored;

  @BeforeEach
  void there_is_one_of_each() {
    String company = created("/api/companies", "{\"name\":\"境界商事\"}");
    String person = created("/api/people", "{\"familyName\":\"境界\"}");
    String other = created("/api/companies", "{\"name\":\"境界工業\"}");
    String affiliation = created("/api/affiliations", affiliation(person, company));
    borders =
        List.of(
            new Border("/api/companies", "CompanyDetails", "{\"name\":\"x\"}", company),
            new Border("/api/people", "PersonDetails", "{\"familyName\":\"x\"}", person),
            new Border(
                "/api/affiliations", "AffiliationDetails", affiliation(person, other), affiliation),
            new Border(
                "/api/views",
                "ViewDetails",
                "{\"kind\":\"company\",\"name\":\"x\"}",
                created("/api/views", "{\"kind\":\"company\",\"name\":\"境界\"}")),
            new Border(
                "/api/products",
                "ProductDetails",
                "{\"name\":\"x\"}",
                created("/api/products", "{\"name\":\"境界\"}")),
            new Border(
                "/api/tasks",
                "TaskDetails",
                "{\"title\":\"x\"}",
                created("/api/tasks", "{\"title\":\"境界\"}")),
            new Border(
                "/api/daily-reports",
                "DailyReportDetails",
                "{\"day\":\"2026-04-01\"}",
                created("/api/daily-reports", "{\"day\":\"%s\"}".formatted(someDay()))),
            new Border(
                "/api/deals", "DealDetails", deal(company), created("/api/deals", deal(company))),
            new Border(
                "/api/activities",
                "ActivityDetails",
                activity(company),
                created("/api/activities", activity(company))),
            new Border(
                "/api/contracts",
                "ContractDetails",
                deal(company),
                created("/api/contracts", deal(company))),
            new Border(
                "/api/quotes",
                "QuoteDetails",
                deal(company),
                created("/api/quotes", deal(company))));
    pipeline = writer.request().get("/api/pipelines").path("[0].id");
    bulkEdit =
        created(
            "/api/bulk-edits",
            "{\"kind\":\"company\",\"ids\":[\"%s\"],\"change\":{\"set\":{\"rank\":\"A\"}}}"
                .formatted(company));
    mail =
        new MailSteps(writer)
            .broughtIn(
                MailSteps.message(
                    MailSteps.newId(), MailSteps.address("a"), MailSteps.address("b"), "境界", "境界"));
    upload = new ImportSteps(writer).uploaded("会社名\n境界\n");
    stored = entries();
  }

  /** Each day has one report. */
  private static LocalDate someDay() {
    return LocalDate.of(1970, 1, 1).plusDays(ThreadLocalRandom.current().nextLong(20_000));
  }

  @AfterEach
  void nothing_was_stored() {
    assertThat(entries()).as("entries of the journal").isEqualTo(stored);
  }

  @Test
  void every_member_refuses_what_it_cannot_be_and_is_named() {
    Checks all = new Checks();
    for (Border border : borders) {
      ContractDocument.members(border.schema())
          .forEach(
              (member, schema) -> {
                for (String bad : bad(schema)) {
                  all.add(() -> refused(post(border, border.with(member, bad)), member, bad));
                  if (bad.length() > 10_000) {
                    continue; // once is enough for the long ones
                  }
                  all.add(
                      () ->
                          refused(
                              patch(border, "{\"%s\":%s}".formatted(member, bad)), member, bad));
                }
              });
    }
    all.make();
  }

  @Test
  void bodies_of_another_shape_are_refused() {
    Checks all = new Checks();
    for (Border border : borders) {
      for (String body :
          List.of(
              "",
              " ",
              "null",
              "[]",
              "\"x\"",
              "1",
              "true",
              "{",
              "{\"",
              "{]",
              "<a/>",
              "[[]]",
              "{}{}",
              border.good() + "x",
              DEEP,
              "[".repeat(100_000),
              "{\"a\":".repeat(100_000),
              "{\"note\":NaN}",
              "{\"note\":01}",
              border.good().replaceFirst("\\{", "{\"note\":\"1\",\"note\":\"2\","))) {
        all.add(() -> malformed(border.path(), body, post(border, body)));
        all.add(() -> malformed(border.path() + " PATCH", body, patch(border, body)));
      }
      all.add(() -> malformed(border.path(), "{}", post(border, "{}")));
    }
    all.make();
  }

  @Test
  void an_unknown_member_is_named() {
    Checks all = new Checks();
    for (Border border : borders) {
      for (String member : List.of("nmae", "id", "version", "deletedAt", "__proto__", "")) {
        all.add(() -> refused(post(border, border.with(member, "\"x\"")), member, "unknown"));
        all.add(
            () -> refused(patch(border, "{\"%s\":\"x\"}".formatted(member)), member, "unknown"));
      }
    }
    all.make();
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused() {
    Checks all = new Checks();
    for (Border border : borders) {
      for (byte[] bytes :
          List.of(
              new byte[] {(byte) 0xff, (byte) 0xfe},
              new byte[] {(byte) 0xc0, (byte) 0x80},
              new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
              new byte[] {(byte) 0xe3, (byte) 0x81},
              new byte[] {(byte) 0x83, (byte) 0x65})) {
        byte[] body = border.with("note", "\"?\"").getBytes(StandardCharsets.UTF_8);
        int at = new String(body, StandardCharsets.ISO_8859_1).indexOf('?');
        byte[] bad = new byte[body.length - 1 + bytes.length];
        System.arraycopy(body, 0, bad, 0, at);
        System.arraycopy(bytes, 0, bad, at, bytes.length);
        System.arraycopy(body, at + 1, bad, at + bytes.length, body.length - at - 1);
        all.add(() -> malformed(border.path(), "bytes", post(border, bad)));
      }
    }
    all.make();
  }

  @Test
  void another_content_type_is_refused() {
    for (Border border : borders) {
      for (String type : List.of("text/plain", "application/xml", "multipart/form-data", "x/y")) {
        int status =
            writer
                .request()
                .config(
                    RestAssuredConfig.config()
                        .encoderConfig(
                            EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body("x")
                .post(border.path())
                .statusCode();
        assertThat(status).as("%s %s", border.path(), type).isIn(400, 415);
      }
    }
  }

  @Test
  void the_headers_of_a_write_are_read_strictly() {
    for (Border border : borders) {
      String record = border.path() + "/" + border.record();
      for (String version :
          List.of("1", "x", "W/\"1\"", "*", "\"-1\"", "\"99999999999\"", "\"1\",\"2\"")) {
        Response answer =
            writer.request().header("If-Match", version).body("{\"note\":\"x\"}").patch(record);
        assertThat(answer.statusCode()).as(version).isEqualTo(400);
      }
      for (String key : List.of(" ", "a b", "キー", "x".repeat(201))) {
        Response answer =
            writer.request().header("Idempotency-Key", key).body("{\"x\":1}").post(border.path());
        assertThat(answer.statusCode()).as(key).isEqualTo(400);
      }
    }
  }

  @Test
  void every_parameter_of_every_list_refuses_garbage_and_is_named() {
    Checks all = new Checks();
    for (Operation operation : ContractDocument.operations()) {
      if (!operation.method().equals("GET")) {
        continue;
      }
      for (JsonNode parameter : operation.description().path("parameters")) {
        if (parameter.path("in").asText().equals("query")) {
          for (String garbage : garbage(ContractDocument.resolved(parameter.path("schema")))) {
            String name = parameter.path("name").asText();
            String address = path(operation) + "?" + name + "=" + garbage;
            all.add(
                () -> {
                  Answer answer = new Wire(writer).get(address);
                  String what = "%s?%s=%.40s".formatted(operation, name, garbage);
                  assertThat(answer.status()).as(what).isEqualTo(400);
                  assertThat(answer.pointers()).as(what).contains("?" + name);
                });
          }
        }
      }
      String unknown = path(operation) + "?nmae=1";
      all.add(() -> assertThat(new Wire(writer).get(unknown).status()).as(unknown).isEqualTo(400));
    }
    all.make();
  }

  @Test
  void sorts_limits_fields_and_cursors_nobody_gave_are_refused() {
    Checks all = new Checks();
    for (String list :
        List.of(
            "/api/companies",
            "/api/people",
            "/api/products",
            "/api/deals",
            "/api/activities",
            "/api/mails",
            "/api/tasks",
            "/api/contracts")) {
      for (String query :
          List.of(
              "limit=0",
              "limit=201",
              "limit=-1",
              "sort=x",
              "sort=-",
              "sort=,",
              "sort=name;drop",
              "sort=id,id,id,id",
              "fields=password",
              "fields=,",
              "cursor=x",
              "cursor=@@",
              "cursor=" + cursor("{}"),
              "cursor=" + cursor("null"),
              "cursor=" + cursor("[]"),
              "cursor=" + cursor(cursorTo("-updatedAt", "\"x\"")),
              "cursor=" + cursor(cursorTo("-updatedAt", "\"'; drop\"")),
              "cursor=" + cursor(cursorTo("-updatedAt", "\"\\u0000\"")),
              "cursor=" + cursor(cursorTo("-updatedAt", "null")),
              "cursor=" + cursor(cursorTo("-updatedAt", "\"2026-01-01\",\"2026-01-01\"")),
              "cursor=" + cursor(cursorTo("nameKana", "\"2026-01-01\"")))) {
        String address = list + "?" + query;
        all.add(
            () -> assertThat(new Wire(writer).get(address).status()).as(address).isEqualTo(400));
      }
    }
    all.make();
  }

  @Test
  void an_id_that_is_none_is_not_found() {
    Checks all = new Checks();
    for (Operation operation : ContractDocument.operations()) {
      if (operation.method().equals("GET") && operation.hasId()) {
        for (String id : List.of("x", "%ff", "1", "-".repeat(36), "x".repeat(3_000))) {
          all.add(
              () -> {
                int status = new Wire(writer).get(operation.path(id)).status();
                assertThat(status).as("%s %.20s", operation, id).isIn(400, 404);
              });
        }
        // the contract knows no path with this
        String nul = operation.path("%00");
        all.add(
            () ->
                assertThat(writer.unchecked().urlEncodingEnabled(false).get(nul).statusCode())
                    .as(nul)
                    .isIn(400, 404));
      }
    }
    all.make();
  }

  /** What no value of the schema can be, as JSON. */
  private static List<String> bad(JsonNode schema) {
    String type = schema.path("type").asText();
    List<String> bad = new ArrayList<>(List.of("{\"a\":1}", DEEP));
    if (type.equals("object")) {
      bad.addAll(List.of("[]", "1", "true", "\"x\"", "\"\"", "{\"x\":\"y\"}", "{\"x\":[]}"));
      return bad;
    }
    bad.add("{}");
    if (type.equals("array")) {
      bad.addAll(
          List.of(
              "\"x\"",
              "\"\"",
              "1",
              "true",
              "[1]",
              "[{}]",
              "[[]]",
              "[\"\\u0000\"]",
              "[\"\\ud800\"]",
              "[" + LONG + "]",
              "[" + "\"x\",".repeat(50) + "\"" + "y" + "\"]",
              "[true]"));
      return bad;
    }
    bad.add("[]");
    bad.add("[\"x\"]");
    switch (type) {
      case "integer" ->
          bad.addAll(
              List.of(
                  "\"1\"",
                  "\"\"",
                  "true",
                  "1.5",
                  "-1",
                  "1e400",
                  "-1e400",
                  "9223372036854775808",
                  "9".repeat(60),
                  "9".repeat(2_000),
                  "\"" + "9".repeat(60) + "\"",
                  LONG));
      case "boolean" -> bad.addAll(List.of("\"true\"", "\"\"", "0", "1", "\"x\"", LONG));
      default -> {
        bad.addAll(
            List.of(
                "1",
                "1.5",
                "true",
                "1e400",
                "9".repeat(60),
                "\"\\u0000\"",
                "\"x\\u0000y\"",
                "\"\\ud800\"",
                "\"x\\udc00\"",
                LONG));
        if (schema.has("enum") || schema.has("format")) {
          bad.addAll(
              List.of(
                  "\"x\"",
                  "\"\"",
                  "0",
                  "[2020,1,1]",
                  "\"2020-02-30\"",
                  "\"+999999999-01-01\"",
                  "\"00000000-0000-0000-0000-00000000000g\""));
        }
      }
    }
    return bad;
  }

  /** What no value of a parameter can be. */
  private static List<String> garbage(JsonNode schema) {
    List<String> garbage = new ArrayList<>(List.of("%00", "%ff", "x".repeat(3_000)));
    if (schema.has("format") || !schema.path("type").asText().equals("string")) {
      garbage.addAll(
          List.of(
              "x",
              "1.5",
              "2020-02-30",
              "%2B999999999-01-01",
              "00000000-0000-0000-0000-00000000000g"));
      if (!schema.path("format").asText().equals("int64")) {
        garbage.add("99999999999");
      }
    }
    return garbage;
  }

  private String path(Operation operation) {
    for (Border border : borders) {
      if (operation.path().startsWith(border.path() + "/")) {
        return operation.path(border.record());
      }
    }
    if (operation.path().startsWith("/api/imports/")) {
      return operation.path(upload);
    }
    if (operation.path().startsWith("/api/mails/")) {
      return operation.path(mail);
    }
    if (operation.path().startsWith("/api/pipelines/")) {
      return operation.path(pipeline);
    }
    if (operation.path().startsWith("/api/records/{kind}/")) {
      return operation
          .path(borders.getFirst().record())
          .replaceFirst("/records/[^/]+", "/records/company");
    }
    return operation.path(operation.path().startsWith("/api/bulk-edits") ? bulkEdit : "1000005");
  }

  private static void refused(Answer answer, String member, String bad) {
    String what = "%s = %.40s -> %s".formatted(member, bad, shortly(answer));
    assertThat(answer.status()).as(what).isEqualTo(400);
    assertThat(answer.pointers())
        .as(what)
        .isNotEmpty()
        .allMatch(p -> p.equals("/" + member) || p.startsWith("/" + member + "/"));
  }

  private static String shortly(Answer answer) {
    return "%d %.200s".formatted(answer.status(), answer.body());
  }

  private static void malformed(String path, String body, Answer answer) {
    assertThat(answer.status()).as("%s %.40s -> %s", path, body, shortly(answer)).isEqualTo(400);
    assertThat(answer.contentType())
        .as("%s %.40s", path, body)
        .startsWith("application/problem+json");
  }

  private Answer post(Border border, String body) {
    return post(border, body.getBytes(StandardCharsets.UTF_8));
  }

  private Answer post(Border border, byte[] body) {
    return new Wire(writer).json("POST", border.path(), BodyPublishers.ofByteArray(body));
  }

  private Answer patch(Border border, String body) {
    String record = border.path() + "/" + border.record();
    return new Wire(writer).json("PATCH", record, BodyPublishers.ofString(body));
  }

  private String created(String path, String body) {
    return writer
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String affiliation(String person, String company) {
    return "{\"personId\":\"%s\",\"companyId\":\"%s\"}".formatted(person, company);
  }

  private static String activity(String company) {
    return "{\"kind\":\"call\",\"companyId\":\"%s\"}".formatted(company);
  }

  private static String deal(String company) {
    return "{\"title\":\"x\",\"companyId\":\"%s\"}".formatted(company);
  }

  private static String cursorTo(String sort, String values) {
    return "{\"sort\":\"%s\",\"values\":[%s],\"id\":\"00000000-0000-0000-0000-000000000000\"}"
        .formatted(sort, values);
  }

  private static String cursor(String json) {
    return java.util.Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private long entries() {
    return jdbi.withHandle(
        handle -> handle.select("select count(*) from journal.entry").mapTo(Long.class).one());
  }
}
