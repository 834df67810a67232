package jp.enishi.quotes.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class IssuerResourceTest {

  private final Somebody admin = Somebody.admin();
  private final Somebody sales = Somebody.sales();

  private Response get() {
    return admin.request().get("/api/issuer");
  }

  private Response change(Map<String, ?> patch) {
    return admin
        .request()
        .header("If-Match", get().header("ETag"))
        .body(patch)
        .patch("/api/issuer");
  }

  private Response put(String picture, byte[] file) {
    return admin
        .request()
        .header("If-Match", get().header("ETag"))
        .contentType("multipart/form-data")
        .multiPart("file", "x.png", file)
        .put("/api/issuer/pictures/" + picture);
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
    return out.toByteArray();
  }

  @Test
  void it_is_read_as_offices_write_and_counts_and_rounds_as_the_law_lets_it() {
    change(
            Map.of(
                "name", "株式会社縁商事",
                "postalCode", "〒１００－０００１",
                "phone", "03(1234)5678",
                "registrationNumber", "t1180301018771",
                "stamps", List.of("承認", "担当"),
                "bankAccount", "みずほ銀行 本店\n普通 1234567"))
        .then()
        .statusCode(200)
        .body("attributes.postalCode", equalTo("1000001"))
        .body("attributes.phone", equalTo("03-1234-5678"))
        .body("attributes.registrationNumber", equalTo("T1180301018771"))
        .body("attributes.fiscalYearStart", equalTo(4))
        .body("attributes.rounding", equalTo("down"))
        .body("attributes.numberFormat", matchesPattern(".*\\{YYYY}.*"))
        .body("warnings", nullValue());
    change(Map.of("registrationNumber", "T1234567890123"))
        .then()
        .statusCode(200)
        .body("warnings.code", contains("quotes.registration.check"));
    sales.request().get("/api/issuer").then().statusCode(200);
    admin
        .request()
        .get("/api/issuer/history")
        .then()
        .body("items[0].fields.field", contains("registrationNumber"));
    String older = "/api/issuer/history?cursor=";
    long newest = admin.request().get("/api/issuer/history").jsonPath().getLong("items[0].id");
    sales
        .request()
        .get(older + newest)
        .then()
        .statusCode(200)
        .body("items.id", not(hasItem((int) newest)));
    sales.request().get(older + "x").then().statusCode(400);
  }

  @Test
  void what_cannot_be_is_refused_and_names_its_field() {
    change(
            Map.of(
                "registrationNumber",
                "T123",
                "fiscalYearStart",
                13,
                "validityDays",
                0,
                "numberFormat",
                "Q-0001",
                "stamps",
                List.of("一", "二", "三", "四", "五"),
                "bankAccount",
                "1\n2\n3\n4\n5\n6"))
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/registrationNumber",
                "/fiscalYearStart",
                "/validityDays",
                "/numberFormat",
                "/stamps",
                "/bankAccount"));
    admin
        .request()
        .header("If-Match", "\"999999\"")
        .body("{}")
        .patch("/api/issuer")
        .then()
        .statusCode(412);
    admin.request().body("{}").patch("/api/issuer").then().statusCode(428);
  }

  @Test
  void a_picture_is_a_png_by_its_content_and_small_and_nothing_else_is_kept_of_it()
      throws IOException {
    byte[] logo = png(200, 80);
    byte[] tail = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    byte[] dirty = new byte[logo.length + tail.length];
    System.arraycopy(logo, 0, dirty, 0, logo.length);
    System.arraycopy(tail, 0, dirty, logo.length, tail.length);
    Response put = put("logo", dirty);
    put.then().statusCode(200).body("logo", notNullValue());
    Response got = sales.request().get("/api/issuer/pictures/logo");
    got.then().statusCode(200).contentType("image/png");
    assertThat(new String(got.asByteArray(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    admin
        .request()
        .header("If-Match", get().header("ETag"))
        .delete("/api/issuer/pictures/logo")
        .then()
        .statusCode(200)
        .body("logo", nullValue());
    sales.request().get("/api/issuer/pictures/logo").then().statusCode(404);

    for (byte[] bad :
        List.of(
            "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"
                .getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0},
            new byte[] {1})) {
      put("seal", bad)
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/file"))
          .body("errors.code", contains("quotes.picture.form"));
    }
    put("seal", png(2_001, 1)).then().body("errors.code", contains("quotes.picture.points"));
    put("seal", new byte[1_100_000]).then().body("errors.code", contains("quotes.picture.size"));
    put("seal", png(2_000, 20)).then().statusCode(200);
  }

  @Test
  void only_administrators_write_it_and_a_change_is_taken_back_like_any_other() {
    sales
        .request()
        .header("If-Match", "\"1\"")
        .body("{}")
        .patch("/api/issuer")
        .then()
        .statusCode(403);
    String before = get().path("attributes.building");
    Response changed = change(Map.of("building", "縁ビル 3階"));
    admin
        .request()
        .post("/api/changes/" + changed.header("Change-Id") + "/undo")
        .then()
        .statusCode(200)
        .body("undone", equalTo(1));
    assertThat(get().<String>path("attributes.building")).isEqualTo(before);
  }
}
