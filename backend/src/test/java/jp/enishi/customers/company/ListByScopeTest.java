package jp.enishi.customers.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A list is read for owner, team and site each; together it must be the list of all three. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ListByScopeTest {

  private final Somebody admin = Somebody.admin();
  private final Somebody reader =
      new Somebody(
          UUID.randomUUID().toString(),
          "範囲の人",
          Set.of("sales"),
          Set.of(Somebody.FIRST_TEAM, "/拠点/範囲の拠点"));

  private String create(
      String tag, int number, String owner, @Nullable String team, @Nullable String site) {
    Map<String, Object> details = new HashMap<>();
    details.put("name", "範囲" + number);
    details.put("nameKana", "ハンイ" + "アイウエオ".charAt(number % 5));
    details.put("rank", "ABC".substring(number % 3, number % 3 + 1));
    details.put("tags", List.of(tag));
    details.put("ownerId", owner);
    details.put("teamId", team);
    details.put("siteId", site);
    details.values().removeIf(value -> value == null);
    return admin
        .request()
        .body(details)
        .post("/api/companies")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void own_records_and_those_of_team_and_site_are_one_list_in_any_order_without_gap_or_overlap() {
    Response me = reader.request().get("/api/me");
    String own = me.path("id");
    String team = me.path("units.find { it.kind == 'team' }.id");
    String site = me.path("units.find { it.kind == 'site' }.id");
    String stranger = admin.request().get("/api/me").path("id");
    String tag = UUID.randomUUID().toString();
    List<String> visible = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      visible.add(
          create(
              tag,
              i,
              i % 2 == 0 ? own : stranger,
              i % 3 == 0 || (i % 2 == 1 && i % 4 != 3) ? team : null,
              i % 4 == 3 ? site : null));
      create(tag, i, stranger, null, null);
    }
    for (String sort : List.of("-updatedAt", "createdAt", "nameKana", "-rank,nameKana")) {
      List<String> seen = new ArrayList<>();
      List<String> keys = new ArrayList<>();
      String cursor = null;
      do {
        var request = reader.request().queryParam("tag", tag).queryParam("sort", sort);
        Response page =
            (cursor == null ? request : request.queryParam("cursor", cursor))
                .queryParam("limit", 5)
                .get("/api/companies");
        page.then().statusCode(200);
        if (cursor == null) {
          page.then().body("total.count", equalTo(12)).body("total.exact", equalTo(true));
        }
        seen.addAll(page.path("items.id"));
        keys.addAll(page.path("items.attributes.nameKana"));
        cursor = page.path("nextCursor");
      } while (cursor != null);
      assertThat(seen).as(sort).doesNotHaveDuplicates().hasSameElementsAs(visible);
      if (sort.equals("createdAt")) {
        assertThat(seen).isEqualTo(visible);
      }
      if (sort.equals("nameKana")) {
        assertThat(keys).isSorted();
      }
    }
  }
}
