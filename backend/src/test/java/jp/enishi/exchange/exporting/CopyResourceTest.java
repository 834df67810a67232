package jp.enishi.exchange.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class CopyResourceTest {

  @Inject Jdbi jdbi;

  private final Somebody sales = Somebody.sales();
  private final Somebody stranger = Somebody.salesOfTheOtherTeam();

  private static String company(Somebody who, String name) {
    return who.request().body(Map.of("name", name)).post("/api/companies").path("id");
  }

  private static Response copy(Somebody who, Object ids, Object columns) {
    return who.request()
        .body(Map.of("kind", "company", "ids", ids, "columns", columns))
        .post("/api/exports/copies");
  }

  private List<Map<String, Object>> log(Somebody who) {
    UUID id = UUID.fromString(who.request().get("/api/me").path("id"));
    return jdbi.withHandle(
        h ->
            h.select(
                    "select records, purpose, detail->>'columns' as columns, detail->>'records' as"
                        + " copied from journal.access where actor_id = ? and action = 'export'",
                    id)
                .mapToMap()
                .list());
  }

  @Test
  void who_copied_what_is_written_down_before_it_is_copied() {
    String one = company(sales, "複写一");
    String two = company(sales, "複写二");
    copy(sales, List.of(two, one, two), List.of("name", "address"))
        .then()
        .statusCode(200)
        .body("ids", equalTo(List.of(two, one)));
    assertThat(log(sales))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry).containsEntry("records", 2L).containsEntry("purpose", "clipboard");
              assertThat(String.valueOf(entry.get("columns"))).contains("name", "address");
              assertThat(String.valueOf(entry.get("copied"))).contains(one, two);
            });
  }

  @Test
  void what_is_copied_of_deals_and_tasks_is_written_down_as_well() {
    String company = company(sales, "複写先");
    for (String kind : List.of("deal", "task", "quote", "contract")) {
      String id =
          sales
              .request()
              .body(Map.of("title", "複写", "companyId", company))
              .post("/api/" + kind + "s")
              .path("id");
      Map<String, Object> copy =
          Map.of("kind", kind, "ids", List.of(id), "columns", List.of("title", "companyName"));
      sales
          .request()
          .body(copy)
          .post("/api/exports/copies")
          .then()
          .statusCode(200)
          .body("ids", equalTo(List.of(id)));
      stranger
          .request()
          .body(copy)
          .post("/api/exports/copies")
          .then()
          .statusCode(200)
          .body("ids", equalTo(List.of()));
    }
    assertThat(log(sales)).hasSize(4);
    assertThat(log(stranger)).isEmpty();
  }

  @Test
  void records_out_of_sight_are_neither_copied_nor_told_of() {
    String foreign = company(stranger, "よその複写");
    copy(sales, List.of(foreign, UUID.randomUUID()), List.of("name"))
        .then()
        .statusCode(200)
        .body("ids", equalTo(List.of()));
    assertThat(log(sales)).isEmpty();
  }

  @Test
  void only_those_who_may_export_may_copy() {
    Somebody support = Somebody.with("support");
    copy(support, List.of(UUID.randomUUID()), List.of("name")).then().statusCode(403);
  }

  @Test
  void what_is_no_copy_is_refused_by_its_field() {
    List<UUID> one = List.of(UUID.randomUUID());
    refused(List.of(), List.of("name"), "/ids");
    refused(one, List.of(), "/columns");
    refused(one, List.of("name", "secret"), "/columns/1");
    refused(List.of("x"), List.of("name"), "/ids/0");
    List<UUID> many = Stream.generate(UUID::randomUUID).limit(10_001).toList();
    refused(many, List.of("name"), "/ids");
    assertThat(log(sales)).isEmpty();
  }

  private void refused(Object ids, Object columns, String pointer) {
    copy(sales, ids, columns)
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of(pointer)));
  }
}
