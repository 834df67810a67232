package jp.enishi.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The programs of this start. Once they were stopped, no more can be started. */
final class Children {

  private static final List<String> NAMES = List.of("api", "keycloak", "keycloak-build");

  private final LocalSettings settings;
  private final List<ChildProcess> running = new ArrayList<>();
  private boolean stopped;

  Children(LocalSettings settings) {
    this.settings = settings;
  }

  /** Stops what an earlier start left behind because it was killed. */
  void stopLeftovers() {
    NAMES.forEach(name -> ChildProcess.stopLeftover(name, settings));
  }

  synchronized ChildProcess start(
      String name, List<String> command, Map<String, String> environment) {
    if (stopped) {
      throw new LaunchFailure(Wording.of("停止しています。", "Stopping."));
    }
    var child = ChildProcess.start(name, settings, command, environment);
    running.add(child);
    return child;
  }

  /** Completes with the name and the last words of the first that ends. */
  synchronized CompletableFuture<Object> ended() {
    return CompletableFuture.anyOf(
        running.stream()
            .filter(ChildProcess::isAlive)
            .map(ChildProcess::ended)
            .toArray(CompletableFuture[]::new));
  }

  /** Stops all at the same time and waits for them. */
  synchronized void stop() {
    stopped = true;
    CompletableFuture.allOf(
            running.stream()
                .map(child -> CompletableFuture.runAsync(child::stop, LocalStack.THREADS))
                .toArray(CompletableFuture[]::new))
        .join();
  }
}
