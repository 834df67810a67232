package jp.enishi.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until a part answers at an address, or has ended, or has had time enough. */
final class Readiness {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  private Readiness() {}

  static void await(String name, String address, ChildProcess process) {
    Instant limit = Instant.now().plus(LIMIT);
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      var request =
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
      while (!answers(client, request)) {
        if (!process.isAlive()) {
          throw failure(name, "起動できませんでした。", "did not start.", process);
        }
        if (Instant.now().isAfter(limit) || Thread.currentThread().isInterrupted()) {
          throw failure(name, "時間内に準備ができませんでした。", "was not ready in time.", process);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static LaunchFailure failure(
      String name, String japanese, String english, ChildProcess process) {
    return new LaunchFailure(
        name + ": " + Wording.of(japanese, english) + "\n" + process.lastWords());
  }
}
