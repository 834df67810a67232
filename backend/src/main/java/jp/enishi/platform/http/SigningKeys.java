package jp.enishi.platform.http;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The identity provider's keys. They are asked for when none is known, when a token names one that
 * is not known, and every ten minutes; but however many such tokens come, at most once in half a
 * minute. When the provider is away the known ones stay. Not ready while there is none: every token
 * would be refused.
 */
// Said as well, since the kind of health check would be its only qualifier.
@Default
@Readiness
@Singleton
class SigningKeys implements HealthCheck, VerificationKeyResolver {

  private static final Logger LOG = Logger.getLogger(SigningKeys.class);
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final Duration BETWEEN_FIRST_TRIES = Duration.ofSeconds(1);

  private final String location;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private volatile Map<String, Key> keys = Map.of();
  private volatile Instant tried = Instant.MIN;

  @Inject
  SigningKeys(@ConfigProperty(name = "mp.jwt.verify.publickey.location") String location) {
    this(location, InstantSource.system());
  }

  SigningKeys(String location, InstantSource clock) {
    this.location = location;
    this.clock = clock;
  }

  /** Whether the keys are the provider's at all, and not a file beside the program. */
  boolean areRemote() {
    return location.startsWith("http");
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("identity provider keys")
        .status(!areRemote() || areKnown())
        .build();
  }

  /** Without any key nothing can be said of a token, good or bad. */
  void require() {
    if (!areKnown()) {
      throw ProblemException.of(ProblemType.UNAVAILABLE);
    }
  }

  @Override
  public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> around)
      throws UnresolvableKeyException {
    String id = String.valueOf(token.getKeyIdHeaderValue());
    if (!keys.containsKey(id)) {
      refresh();
    }
    Key key = keys.get(id);
    if (key == null) {
      throw new UnresolvableKeyException("the identity provider has no such key");
    }
    return key;
  }

  /** A key that was withdrawn is forgotten even when no token asks for another. */
  @Scheduled(every = "10m", delayed = "10m")
  void renew() {
    if (areRemote()) {
      refresh();
    }
  }

  private boolean areKnown() {
    if (keys.isEmpty()) {
      refresh();
    }
    return !keys.isEmpty();
  }

  private synchronized void refresh() {
    Duration pause = keys.isEmpty() ? BETWEEN_FIRST_TRIES : BETWEEN;
    Instant now = clock.instant();
    if (tried.isAfter(now.minus(pause))) {
      return;
    }
    tried = now;
    try {
      keys = fetched();
    } catch (IOException | JoseException away) {
      LOG.warnf("the identity provider's keys cannot be had: %s", away.getClass().getSimpleName());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Key> fetched() throws IOException, InterruptedException, JoseException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(location)).timeout(Duration.ofSeconds(2)).build();
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    Map<String, Key> fetched = new HashMap<>();
    for (var key : new JsonWebKeySet(response.body()).getJsonWebKeys()) {
      if (key instanceof PublicJsonWebKey signing && !"enc".equals(key.getUse())) {
        fetched.put(String.valueOf(key.getKeyId()), signing.getPublicKey());
      }
    }
    return Map.copyOf(fetched);
  }
}
