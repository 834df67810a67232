package jp.enishi.platform.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready until the identity provider's keys could be had once: before, every token would be
 * refused. Later absences do not count, because the keys are kept and requests can still be
 * answered.
 */
@Readiness
@Singleton
class SigningKeys implements HealthCheck {

  private final String location;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private volatile boolean seen;

  SigningKeys(@ConfigProperty(name = "mp.jwt.verify.publickey.location") String location) {
    this.location = location;
  }

  @Override
  public HealthCheckResponse call() {
    if (!seen) {
      seen = !location.startsWith("http") || answered();
    }
    return HealthCheckResponse.named("identity provider keys").status(seen).build();
  }

  private boolean answered() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(location)).timeout(Duration.ofSeconds(2)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
