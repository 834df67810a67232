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
import java.util.function.BooleanSupplier;

/** Waits until a part answers at an address, or has ended, or has had time enough. */
final class Readiness {

  private static final Duration LIMIT = Duration.ofMinutes(10);

  private Readiness() {}

  static void await(String name, String address, ChildProcess process) {
    if (!isReached(address, LIMIT, process::isAlive)) {
      throw process.isAlive()
          ? failure(name, "時間内に準備ができませんでした。", "was not ready in time.", process)
          : failure(name, "起動できませんでした。", "did not start.", process);
    }
  }

  /** Whether the address answers before the time is over; waits as long as it is not. */
  static boolean isReached(String address, Duration patience) {
    return isReached(address, patience, () -> true);
  }

  private static boolean isReached(
      String address, Duration patience, BooleanSupplier worthWaiting) {
    Instant limit = Instant.now().plus(patience);
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      var request =
          HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
      while (!answers(client, request)) {
        if (!worthWaiting.getAsBoolean()
            || Instant.now().isAfter(limit)
            || Thread.currentThread().isInterrupted()) {
          return false;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
      return true;
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
