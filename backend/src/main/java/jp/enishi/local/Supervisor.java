package jp.enishi.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * Keeps the parts up: one that ends by itself is started again, after a pause that doubles each
 * time. One that does not stay up is given up.
 */
final class Supervisor {

  /** Something that runs. */
  interface Part {

    String name();

    /** Completes when it ends, with the end of its log. */
    CompletableFuture<String> ended();

    /** Returns when it is ready again. */
    void startAgain();
  }

  private static final int TRIES = 5;

  /** Whatever ran this long is healthy: the next end counts as the first. */
  private static final Duration STEADY = Duration.ofMinutes(2);

  private final Console console;
  private final Duration firstPause;
  private final CompletableFuture<String> loss = new CompletableFuture<>();
  private volatile boolean stopped;

  Supervisor(Console console) {
    // Ctrl-C reaches the parts too: within the first pause it has reached this program as well.
    this(console, Duration.ofSeconds(1));
  }

  Supervisor(Console console, Duration firstPause) {
    this.console = console;
    this.firstPause = firstPause;
  }

  void watch(Part part) {
    LocalStack.THREADS.execute(() -> keepUp(part));
  }

  /** Completes with the name and the last words of a part that was given up. */
  CompletableFuture<String> loss() {
    return loss;
  }

  /** From now on parts may end. */
  void stop() {
    stopped = true;
  }

  private void keepUp(Part part) {
    int ends = 0;
    while (true) {
      Instant since = Instant.now();
      String lastWords = part.ended().join();
      ends = since.plus(STEADY).isBefore(Instant.now()) ? 1 : ends + 1;
      if (!pause(ends)) {
        return;
      }
      if (ends > TRIES) {
        loss.complete(part.name() + "\n" + lastWords);
        return;
      }
      startAgain(part, ends);
    }
  }

  private void startAgain(Part part, int time) {
    try {
      console.step(
          "%s が止まったため、起動し直します（%d回目）".formatted(part.name(), time),
          "%s has ended and is started again (%d)".formatted(part.name(), time),
          part::startAgain);
    } catch (LaunchFailure failure) {
      if (!stopped) {
        console.problem(failure);
      }
    }
  }

  /** Returns false when the part ended because everything is being stopped. */
  private boolean pause(int ends) {
    try {
      Thread.sleep(firstPause.multipliedBy(1L << (Math.min(ends, TRIES) - 1)));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
    return !stopped;
  }
}
