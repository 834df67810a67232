package jp.enishi.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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
    return add(() -> ChildProcess.start(name, settings, command, environment));
  }

  /** Starts one that has ended once more. */
  synchronized ChildProcess startAgain(ChildProcess ended) {
    running.remove(ended);
    return add(ended::again);
  }

  private ChildProcess add(Supplier<ChildProcess> start) {
    if (stopped) {
      throw new LaunchFailure(Wording.of("停止しています。", "Stopping."));
    }
    ChildProcess child = start.get();
    running.add(child);
    return child;
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
