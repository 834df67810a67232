package jp.enishi.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An account that signs in for a test: a role, teams, and requests with its token. */
public record Somebody(String subject, String name, Set<String> roles, Set<String> groups) {

  public static final String FIRST_TEAM = "/部署/営業本部/営業一課";
  public static final String SECOND_TEAM = "/部署/営業本部/営業二課";

  private static final long LASTS = 300;
  private static final Map<Somebody, Signed> TOKENS = new ConcurrentHashMap<>();

  /** A token, and until when it is used. */
  private record Signed(String token, Instant until) {}

  /** A new account in one group. */
  public static Somebody with(String role, String... groups) {
    String subject = UUID.randomUUID().toString();
    return new Somebody(subject, "テスト " + subject.substring(0, 8), Set.of(role), Set.of(groups));
  }

  public static Somebody sales() {
    return with("sales", FIRST_TEAM);
  }

  public static Somebody salesOfTheOtherTeam() {
    return with("sales", SECOND_TEAM);
  }

  public static Somebody admin() {
    return with("admin");
  }

  /** A token that lasts for a while yet; signing one takes longer than many a request. */
  public String token() {
    return TOKENS
        .compute(
            this,
            (_, known) ->
                known != null && known.until().isAfter(Instant.now())
                    ? known
                    : new Signed(token(LASTS), Instant.now().plusSeconds(LASTS / 2)))
        .token();
  }

  /** A token that lasts so many seconds. */
  public String token(long seconds) {
    return Jwt.issuer(TestStack.ISSUER)
        .subject(subject)
        .audience("enishi-api")
        .preferredUserName(name)
        .claim("name", name)
        .claim("roles", roles)
        .claim("groups", List.copyOf(groups.isEmpty() ? Set.of("/なし") : groups))
        .expiresIn(seconds)
        .sign();
  }

  /** A request as this account; its answer is held against openapi.yaml. */
  public RequestSpecification request() {
    return unchecked().filter(ContractFilter.INSTANCE);
  }

  /** What makes a record theirs: the attributes that put it into their hands and their team's. */
  public Map<String, String> care() {
    Response me = request().get("/api/me");
    return Map.of("ownerId", me.path("id"), "teamId", me.path("units[0].id"));
  }

  /** A request to an address that openapi.yaml cannot know. */
  public RequestSpecification unchecked() {
    return RestAssured.given()
        .auth()
        .oauth2(token())
        .contentType(ContentType.JSON)
        .accept(ContentType.ANY);
  }
}
