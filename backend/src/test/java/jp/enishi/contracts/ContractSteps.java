package jp.enishi.contracts;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.Somebody;
import org.jspecify.annotations.Nullable;

/** What tests do with contracts again and again, as somebody. */
public final class ContractSteps {

  public static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo"));
  }

  private final Somebody who;
  private @Nullable DealSteps deals;

  public ContractSteps(Somebody who) {
    this.who = who;
  }

  /** Made when they are first asked for: a server listens by then. */
  public DealSteps deals() {
    DealSteps made = deals;
    if (made == null) {
      made = new DealSteps(who);
      deals = made;
    }
    return made;
  }

  /** Creates a contract with the company unless the details say otherwise. */
  public Response create(Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.putIfAbsent("title", "契約 " + UUID.randomUUID());
    if (!details.containsKey("personId")) {
      all.putIfAbsent("companyId", deals().company());
    }
    return who.request().body(all).post("/api/contracts");
  }

  public String created(Map<String, ?> details) {
    return create(details).then().statusCode(201).extract().path("id");
  }

  /** A signed contract that recurs from a day to a day, with so much a month. */
  public String running(LocalDate from, LocalDate to, Map<String, ?> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.putIfAbsent("billing", "monthly");
    all.putIfAbsent("signedOn", (from.isAfter(today()) ? today() : from).toString());
    all.putIfAbsent("startsOn", from.toString());
    all.putIfAbsent("endsOn", to.toString());
    all.putIfAbsent("termMonths", 12);
    all.putIfAbsent("amountYen", 120_000);
    return created(all);
  }

  public Response get(String contract) {
    return who.request().get("/api/contracts/" + contract);
  }

  public Response change(String contract, int version, Map<String, ?> patch) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/contracts/" + contract);
  }

  public Response sellRenewal(String contract, int version, Map<String, ?> order) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(order)
        .post("/api/contracts/" + contract + "/renewal-deal");
  }

  /** Makes a won deal a contract. */
  public Response contract(String deal, Map<String, ?> patch) {
    return who.request().body(patch).post("/api/deals/" + deal + "/contract");
  }
}
