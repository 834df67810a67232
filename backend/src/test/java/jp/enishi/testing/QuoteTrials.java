package jp.enishi.testing;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests do with quotes again and again, as somebody. The firm has a name by then. */
public final class QuoteTrials {

  private final Somebody who;
  private final DealSteps deals;

  public QuoteTrials(Somebody who) {
    this.who = who;
    deals = new DealSteps(who);
    named();
  }

  /** Gives the firm a name, as the first administrator would. */
  public static void named() {
    Response issuer = Somebody.admin().request().get("/api/issuer");
    if (issuer.path("attributes.name") == null) {
      Somebody.admin()
          .request()
          .header("If-Match", issuer.header("ETag"))
          .body(Map.of("name", "株式会社縁商事"))
          .patch("/api/issuer");
    }
  }

  public DealSteps deals() {
    return deals;
  }

  public static Map<String, Object> item(String name, int quantity, long price) {
    return new HashMap<>(Map.of("name", name, "quantity", quantity, "price", price));
  }

  public static Map<String, Object> item(String name, int quantity, long price, String tax) {
    Map<String, Object> item = item(name, quantity, price);
    item.put("tax", tax);
    return item;
  }

  /** Creates a quote for the company unless the details say otherwise. */
  public Response create(Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.putIfAbsent("title", "見積 " + UUID.randomUUID());
    if (!details.containsKey("personId") && !details.containsKey("companyId")) {
      all.putIfAbsent("companyId", deals.company());
    }
    return who.request().body(all).post("/api/quotes");
  }

  public String created(Map<String, ?> details) {
    return create(details).then().statusCode(201).extract().path("id");
  }

  /** A draft with one line. */
  public String draft() {
    return created(Map.of("lines", List.of(item("品目", 1, 1_000))));
  }

  /** A draft from a deal with this line. */
  public String ofDeal(String deal) {
    return who.request()
        .post("/api/deals/" + deal + "/quotes")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  public Response get(String quote) {
    return who.request().get("/api/quotes/" + quote);
  }

  public Response change(String quote, int version, Map<String, ?> patch) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/quotes/" + quote);
  }

  /** A step with the version it relies on: issue, accept, decline … */
  public Response step(String quote, int version, String step, Map<String, ?> body) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/api/quotes/" + quote + "/" + step);
  }

  public Response issue(String quote, int version) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .post("/api/quotes/" + quote + "/issue");
  }

  public Response issued(String quote) {
    Response answer = issue(quote, 1);
    answer.then().statusCode(200);
    return answer;
  }

  public byte[] pdf(String quote) {
    return who.request()
        .get("/api/quotes/" + quote + "/pdf")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }
}
