package jp.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real tokens, read against an identity provider that can be asked over HTTP. */
class SigningKeysTest {

  private static final String ISSUER = "http://localhost/realms/enishi";

  private final AtomicInteger calls = new AtomicInteger();
  private volatile Instant now = Instant.parse("2026-04-01T00:00:00Z");
  private volatile boolean away;
  private volatile List<RsaJsonWebKey> published = List.of();
  private HttpServer provider;
  private SigningKeys keys;
  private TokenReader reader;
  private RsaJsonWebKey first;

  @BeforeEach
  void start_the_identity_provider() throws Exception {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext(
        "/certs",
        exchange -> {
          calls.incrementAndGet();
          byte[] body =
              new JsonWebKeySet(published)
                  .toJson(OutputControlLevel.PUBLIC_ONLY)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(away ? 503 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    provider.start();
    keys =
        new SigningKeys(
            "http://127.0.0.1:%d/certs".formatted(provider.getAddress().getPort()), () -> now);
    reader = new TokenReader(keys);
    first = key("first");
    published = List.of(first);
  }

  @AfterEach
  void stop_the_identity_provider() {
    provider.stop(0);
  }

  @Test
  void keys_are_asked_for_once_and_kept() throws Exception {
    for (int i = 0; i < 100; i++) {
      assertThat(read(token(first))).isEqualTo("somebody");
    }
    assertThat(calls).hasValue(1);
  }

  @Test
  void a_thousand_tokens_with_an_unknown_key_cost_one_call_in_half_a_minute() throws Exception {
    read(token(first));
    now = now.plus(Duration.ofMinutes(1));
    RsaJsonWebKey foreign = key("foreign");
    String bad = token(foreign);

    try (var threads = Executors.newFixedThreadPool(20)) {
      List<Callable<Boolean>> attempts =
          IntStream.range(0, 1_000).<Callable<Boolean>>mapToObj(i -> () -> isRefused(bad)).toList();
      for (Future<Boolean> refused : threads.invokeAll(attempts)) {
        assertThat(refused.get()).isTrue();
      }
    }
    assertThat(calls).hasValue(2);

    now = now.plus(Duration.ofSeconds(29));
    assertThat(isRefused(bad)).isTrue();
    assertThat(calls).hasValue(2);
    now = now.plus(Duration.ofSeconds(2));
    assertThat(isRefused(bad)).isTrue();
    assertThat(calls).hasValue(3);
  }

  @Test
  void a_rotated_key_is_taken_within_half_a_minute_even_amid_bad_tokens() throws Exception {
    read(token(first));
    now = now.plus(Duration.ofMinutes(1));
    isRefused(token(key("foreign"))); // uses up the call of this half minute

    RsaJsonWebKey second = key("second");
    published = List.of(second, first);
    assertThat(isRefused(token(second))).isTrue();
    now = now.plus(Duration.ofSeconds(30));

    assertThat(read(token(second))).isEqualTo("somebody");
    assertThat(read(token(first))).isEqualTo("somebody");
  }

  @Test
  void a_withdrawn_key_is_forgotten_at_the_next_renewal() throws Exception {
    read(token(first));
    published = List.of(key("second"));
    now = now.plus(Duration.ofMinutes(10));
    keys.renew();
    assertThat(isRefused(token(first))).isTrue();
  }

  @Test
  void known_keys_stay_while_the_provider_is_away() throws Exception {
    read(token(first));
    away = true;
    now = now.plus(Duration.ofMinutes(10));
    keys.renew();
    assertThat(read(token(first))).isEqualTo("somebody");
    assertThat(keys.call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void without_any_key_the_api_is_not_ready_and_says_come_back_instead_of_sign_in()
      throws Exception {
    away = true;
    assertThat(keys.call().getStatus()).isEqualTo(Status.DOWN);
    assertThatThrownBy(() -> read(token(first)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE));
    assertThat(calls).hasValue(1);

    away = false;
    now = now.plus(Duration.ofSeconds(1));
    assertThat(keys.call().getStatus()).isEqualTo(Status.UP);
    assertThat(read(token(first))).isEqualTo("somebody");
  }

  @Test
  void a_token_that_names_our_key_but_was_signed_by_another_is_refused() throws Exception {
    RsaJsonWebKey forged = key("first");
    assertThat(isRefused(token(forged))).isTrue();
  }

  private String read(String token) throws ParseException {
    var settings = new JWTAuthContextInfo();
    settings.setIssuedBy(ISSUER);
    settings.setSignatureAlgorithm(Set.of(io.smallrye.jwt.algorithm.SignatureAlgorithm.RS256));
    settings.setExpectedAudience(Set.of("enishi-api"));
    return reader.parse(token, settings).getSubject();
  }

  private boolean isRefused(String token) {
    try {
      read(token);
      return false;
    } catch (ParseException refused) {
      return true;
    }
  }

  private static RsaJsonWebKey key(String id) throws JoseException {
    RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
    key.setKeyId(id);
    key.setUse("sig");
    return key;
  }

  private static String token(RsaJsonWebKey key) throws JoseException {
    var claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience("enishi-api");
    claims.setSubject("somebody");
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(5);
    var token = new JsonWebSignature();
    token.setPayload(claims.toJson());
    token.setKey(key.getPrivateKey());
    token.setKeyIdHeaderValue(key.getKeyId());
    token.setAlgorithmHeaderValue("RS256");
    return token.getCompactSerialization();
  }
}
