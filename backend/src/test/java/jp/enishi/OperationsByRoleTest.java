package jp.enishi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import jp.enishi.exchange.importing.ImportSteps;
import jp.enishi.testing.Checks;
import jp.enishi.testing.ContractDocument;
import jp.enishi.testing.ContractDocument.Operation;
import jp.enishi.testing.ContractFilter;
import jp.enishi.testing.MailSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Walks every operation of the contract: who may call it, and whose records it finds. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OperationsByRoleTest {

  private static final String READ = "read";
  private static final String WRITE = "write";
  private static final String TRASH = "trash";
  private static final String IMPORT = "import";
  private static final String EXPORT = "export";
  private static final String UNDO = "undo";
  private static final String SETTINGS = "settings";
  private static final String MERGE = "merge";
  private static final String DUPLICATES = "duplicates";
  private static final String PRODUCTS = "products";
  private static final String PRICES = "prices";
  private static final String DEALS = "deals";
  private static final String SELL = "sell";
  private static final String ACTIVITIES = "activities";
  private static final String RECORD = "record";
  private static final String CONTRACTS = "contracts";
  private static final String AGREE = "agree";
  private static final String FORECAST = "forecast";
  private static final String AIM = "aim";

  /**
   * What each role may do, beside looking up reference data and keeping its lists, as the product
   * describes it.
   */
  private static final Map<String, Set<String>> ROLES =
      Map.of(
          "sales",
              Set.of(
                  READ,
                  WRITE,
                  TRASH,
                  MERGE,
                  IMPORT,
                  EXPORT,
                  UNDO,
                  DUPLICATES,
                  PRODUCTS,
                  DEALS,
                  SELL,
                  ACTIVITIES,
                  RECORD,
                  CONTRACTS,
                  AGREE,
                  FORECAST),
          "support",
              Set.of(READ, WRITE, UNDO, DUPLICATES, PRODUCTS, DEALS, ACTIVITIES, RECORD, CONTRACTS),
          "marketing", Set.of(READ, EXPORT, PRODUCTS, DEALS, ACTIVITIES, CONTRACTS),
          "shop", Set.of(READ, WRITE, UNDO, PRODUCTS, DEALS, ACTIVITIES, RECORD, CONTRACTS),
          "manager",
              Set.of(
                  READ,
                  WRITE,
                  TRASH,
                  MERGE,
                  IMPORT,
                  EXPORT,
                  UNDO,
                  DUPLICATES,
                  PRODUCTS,
                  PRICES,
                  DEALS,
                  SELL,
                  ACTIVITIES,
                  RECORD,
                  CONTRACTS,
                  AGREE,
                  FORECAST,
                  AIM),
          "admin",
              Set.of(
                  READ,
                  WRITE,
                  TRASH,
                  MERGE,
                  IMPORT,
                  EXPORT,
                  UNDO,
                  DUPLICATES,
                  PRODUCTS,
                  PRICES,
                  DEALS,
                  SELL,
                  ACTIVITIES,
                  RECORD,
                  CONTRACTS,
                  AGREE,
                  FORECAST,
                  AIM,
                  SETTINGS));

  private static final Set<String> REFERENCE =
      Set.of("/api/accounts", "/api/units", "/api/industries", "/api/postal-codes/{code}");

  @Test
  void each_role_may_do_what_it_is_for_and_nothing_else() {
    Checks all = new Checks();
    for (Map.Entry<String, Set<String>> role : ROLES.entrySet()) {
      Somebody somebody = Somebody.with(role.getKey(), Somebody.FIRST_TEAM);
      for (Operation operation : ContractDocument.operations()) {
        boolean may =
            operation.path().equals("/api/me")
                || REFERENCE.contains(operation.path())
                || keepsLists(operation)
                || everybodys(operation)
                || usesFiles(operation)
                || role.getValue().contains(needed(operation));
        all.add(
            () -> {
              int status = call(somebody.request(), operation).statusCode();
              var what = assertThat(status).as("%s: %s", role.getKey(), operation);
              if (may) {
                what.isNotIn(401, 403, 500, 503);
              } else {
                what.isEqualTo(403);
              }
            });
      }
    }
    all.make();
  }

  @Test
  void without_a_role_of_ours_everything_but_oneself_is_refused() {
    Checks all = new Checks();
    for (String role : List.of("guest", "SALES", "uma_authorization", "scope-all")) {
      Somebody somebody = Somebody.with(role, Somebody.FIRST_TEAM);
      for (Operation operation : ContractDocument.operations()) {
        all.add(
            () ->
                assertThat(call(somebody.request(), operation).statusCode())
                    .as("%s: %s", role, operation)
                    .isEqualTo(operation.path().equals("/api/me") ? 200 : 403));
      }
    }
    all.make();
  }

  @Test
  void without_a_good_token_every_operation_answers_401() {
    Checks all = new Checks();
    for (Map.Entry<String, String> header : badTokens().entrySet()) {
      for (Operation operation : ContractDocument.operations()) {
        all.add(() -> unauthorized(header.getKey(), header.getValue(), operation));
      }
    }
    all.make();
  }

  private static void unauthorized(String name, String header, Operation operation) {
    RequestSpecification request =
        RestAssured.given().filter(ContractFilter.INSTANCE).contentType("application/json");
    Response answer =
        call(header.isEmpty() ? request : request.header("Authorization", header), operation);
    String what = "%s: %s".formatted(name, operation);
    assertThat(answer.statusCode()).as(what).isEqualTo(401);
    assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
    assertThat(answer.header("WWW-Authenticate")).as(what).startsWith("Bearer");
  }

  @Test
  void the_token_those_are_made_from_is_good() {
    RestAssured.given()
        .header("Authorization", "Bearer " + good().sign())
        .get("/api/companies")
        .then()
        .statusCode(200);
  }

  @Test
  void another_teams_record_is_as_unknown_as_none_on_every_operation() {
    Somebody owner = Somebody.sales();
    String company = created(owner, "/api/companies", Map.of("name", "他課の会社"));
    String person = created(owner, "/api/people", Map.of("familyName", "他課"));
    String affiliation =
        created(owner, "/api/affiliations", Map.of("personId", person, "companyId", company));
    String change =
        owner.request().get("/api/companies/" + company + "/history").path("items[0].changeId");
    String bulkEdit =
        created(
            owner,
            "/api/bulk-edits",
            Map.of(
                "kind", "company",
                "ids", List.of(company),
                "change", Map.of("set", Map.of("rank", "A"))));
    String view = created(owner, "/api/views", Map.of("kind", "company", "name", "他課のビュー"));
    String upload = new ImportSteps(owner).imported("会社名\n他課の取り込み" + UUID.randomUUID() + "\n");
    String pair =
        created(
            owner,
            "/api/duplicates/dismissals",
            Map.of(
                "kind",
                "company",
                "firstId",
                company,
                "secondId",
                created(owner, "/api/companies", Map.of("name", "他課の会社"))));
    String scan = created(owner, "/api/duplicate-scans", Map.of("kind", "company"));
    String deal = created(owner, "/api/deals", Map.of("title", "他課の商談", "companyId", company));
    String activity = created(owner, "/api/activities", Map.of("kind", "call", "dealId", deal));
    String contract =
        created(owner, "/api/contracts", Map.of("title", "他課の契約", "companyId", company));
    String file =
        owner
            .request()
            .contentType("application/octet-stream")
            .body("他課の添付".getBytes(StandardCharsets.UTF_8))
            .post("/api/records/deal/" + deal + "/files?name=x.txt")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    Map<String, String> ids =
        new LinkedHashMap<>(Map.of("deals", deal, "activities", activity, "files", file));
    ids.put("tasks", created(owner, "/api/tasks", Map.of("title", "他課のタスク")));
    ids.put("daily-reports", created(owner, "/api/daily-reports", Map.of("day", "2026-04-01")));
    ids.put("contracts", contract);
    ids.put(
        "mails",
        new MailSteps(owner)
            .broughtIn(
                MailSteps.message(
                    MailSteps.newId(), "x@example.jp", "us@our.example", "他課のメール", "x")));
    ids.put(
        "quotes", created(owner, "/api/quotes", Map.of("title", "他課の見積", "companyId", company)));
    ids.putAll(
        Map.of(
            "companies",
            company,
            "people",
            person,
            "affiliations",
            affiliation,
            "changes",
            change,
            "views",
            view,
            "bulk-edits",
            bulkEdit,
            "imports",
            upload,
            "merges",
            merged(owner),
            "duplicates",
            pair,
            "duplicate-scans",
            scan));
    Somebody stranger = Somebody.salesOfTheOtherTeam();
    SoftAssertions all = new SoftAssertions();
    for (Operation operation : ContractDocument.operations()) {
      String id = ids.get(operation.path().split("/")[2]);
      if (operation.hasId() && id != null) {
        Response foreign = call(stranger.request(), operation, id);
        Response none = call(stranger.request(), operation, UUID.randomUUID().toString());
        all.assertThat(foreign.statusCode()).as(operation.toString()).isEqualTo(404);
        all.assertThat(problem(foreign)).as(operation.toString()).isEqualTo(problem(none));
      }
    }
    all.assertThat(owner.request().get("/api/imports/" + upload).<String>path("state"))
        .isEqualTo("done");
    all.assertThat(stranger.request().get("/api/imports").<List<String>>path("items.id")).isEmpty();
    for (String kind : List.of("company=" + company, "person=" + person)) {
      all.assertThat(stranger.request().get("/api/affiliations?" + kind).statusCode())
          .isEqualTo(404);
    }
    all.assertThat(owner.request().get("/api/companies/" + company).<Integer>path("version"))
        .isEqualTo(1);
    all.assertAll();
  }

  @Test
  void there_are_operations_to_walk() {
    assertThat(ContractDocument.operations()).hasSizeGreaterThan(25);
  }

  private static boolean keepsLists(Operation operation) {
    return operation.path().startsWith("/api/views")
        || (operation.path().startsWith("/api/lists") && !operation.path().contains("/roles/"));
  }

  /** What everybody with a role of ours does: tasks and daily reports. */
  private static boolean everybodys(Operation operation) {
    return Set.of(
            "tasks",
            "today",
            "calendar",
            "calendar-feed",
            "notices",
            "reminder-settings",
            "daily-reports")
        .contains(operation.path().split("/")[2]);
  }

  /** What may be done with a file is a matter of the record it hangs on. */
  private static boolean usesFiles(Operation operation) {
    return operation.path().startsWith("/api/file")
        || operation.path().startsWith("/api/records/{kind}");
  }

  private static String needed(Operation operation) {
    String path = operation.path();
    boolean reads = operation.method().equals("GET");
    if (path.startsWith("/api/products")) {
      return reads ? PRODUCTS : PRICES;
    }
    if (path.startsWith("/api/tax-rates")) {
      return reads && !path.endsWith("/uses") ? PRODUCTS : SETTINGS;
    }
    if (path.startsWith("/api/pipelines")) {
      return reads ? DEALS : SETTINGS;
    }
    if (path.startsWith("/api/activities") || path.startsWith("/api/timeline")) {
      return reads ? ACTIVITIES : RECORD;
    }
    if (path.startsWith("/api/mail")) {
      return path.endsWith("/people") ? WRITE : reads ? ACTIVITIES : RECORD;
    }
    if (path.startsWith("/api/forecast-settings")) {
      return reads ? FORECAST : SETTINGS;
    }
    if (path.startsWith("/api/forecast")) {
      return FORECAST;
    }
    if (path.startsWith("/api/targets")) {
      return reads ? FORECAST : AIM;
    }
    if (path.startsWith("/api/contract-settings")) {
      return reads ? CONTRACTS : SETTINGS;
    }
    if (path.startsWith("/api/contracts") || path.endsWith("/contract")) {
      return reads ? CONTRACTS : AGREE;
    }
    if (path.startsWith("/api/deals") || path.startsWith("/api/quotes")) {
      return reads ? DEALS : SELL;
    }
    if (path.startsWith("/api/issuer")) {
      return reads ? DEALS : SETTINGS;
    }
    if (path.contains("/roles/")) {
      return SETTINGS;
    }
    if (path.startsWith("/api/imports")) {
      return IMPORT;
    }
    if (path.startsWith("/api/exports")) {
      return EXPORT;
    }
    if (path.startsWith("/api/duplicate")) {
      return DUPLICATES;
    }
    if (path.startsWith("/api/changes")) {
      return UNDO;
    }
    if (path.startsWith("/api/bulk-edits")) {
      return path.endsWith("/undo") ? UNDO : WRITE;
    }
    if (reads || path.startsWith("/api/presence")) {
      return READ;
    }
    if (path.contains("/merge")) {
      return MERGE;
    }
    boolean trash = operation.method().equals("DELETE") || path.endsWith("/restore");
    return trash && !path.startsWith("/api/affiliations") ? TRASH : WRITE;
  }

  private static Response call(RequestSpecification request, Operation operation) {
    return call(request, operation, UUID.randomUUID().toString());
  }

  private static Response call(RequestSpecification request, Operation operation, String id) {
    boolean upload = operation.description().at("/requestBody/content").has("multipart/form-data");
    RequestSpecification ready = request.header("If-Match", "\"1\"");
    if (operation.description().at("/responses/200/content").has("text/event-stream")) {
      ready = ready.queryParam("follow", false); // a stream would not end
    }
    if (upload) {
      ready = ready.contentType("multipart/form-data").multiPart("file", "x.csv", new byte[] {1});
    } else if (operation.description().at("/requestBody/content").has("application/octet-stream")) {
      ready = ready.contentType("application/octet-stream").body(new byte[] {1});
    } else if (operation.description().has("requestBody")) {
      ready = ready.body("{}");
    }
    return ready.request(operation.method(), operation.path(id));
  }

  private static Map<String, Object> problem(Response answer) {
    Map<String, Object> problem = new LinkedHashMap<>(answer.<Map<String, Object>>path(""));
    problem.remove("traceId");
    return problem;
  }

  private static String created(Somebody who, String path, Map<String, ?> body) {
    return who.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }

  private static String merged(Somebody who) {
    String kept = created(who, "/api/companies", Map.of("name", "他課の残る会社"));
    String gone = created(who, "/api/companies", Map.of("name", "他課の消える会社"));
    List<Map<String, Object>> records =
        List.of(Map.of("id", kept, "version", 1), Map.of("id", gone, "version", 1));
    return created(who, "/api/companies/merges", Map.of("survivorId", kept, "records", records));
  }

  private static JwtClaimsBuilder good() {
    return Jwt.issuer(ConfigProvider.getConfig().getValue("enishi.oidc.issuer", String.class))
        .subject("11111111-2222-3333-4444-555555555555")
        .audience("enishi-api")
        .preferredUserName("good")
        .claim("roles", Set.of("admin"))
        .claim("groups", List.of("/なし"))
        .expiresIn(300);
  }

  /** Headers that must not open anything, by what is wrong with them. */
  private static Map<String, String> badTokens() {
    String token = good().sign();
    String[] parts = token.split("\\.");
    long past = Instant.now().minusSeconds(600).getEpochSecond();
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("none", "");
    bad.put("empty", "Bearer ");
    bad.put("garbage", "Bearer x.y.z");
    bad.put("basic", "Basic " + base64("admin:admin"));
    bad.put("expired", "Bearer " + good().issuedAt(past - 60).expiresAt(past).sign());
    bad.put("for another audience", "Bearer " + good().audience("account").sign());
    bad.put("an ID token", "Bearer " + good().audience("enishi-web").claim("typ", "ID").sign());
    bad.put("of another issuer", "Bearer " + good().issuer("http://localhost/realms/other").sign());
    bad.put("signed with another key", "Bearer " + good().sign(anotherKey()));
    bad.put("signed with a shared secret", "Bearer " + good().sign(secret()));
    bad.put("not signed", "Bearer " + base64("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    bad.put("signature cut off", "Bearer " + parts[0] + "." + parts[1] + ".");
    bad.put(
        "changed after signing",
        "Bearer " + parts[0] + "." + base64("{\"sub\":\"x\"}") + "." + parts[2]);
    return bad;
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static PrivateKey anotherKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair().getPrivate();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SecretKeySpec secret() {
    return new SecretKeySpec(
        "the-public-key-is-no-secret-0123456789".getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }
}
