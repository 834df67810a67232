package jp.enishi.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Many checks that do not mind each other, some at a time; what fails is told together. */
public final class Checks {

  private static final int AT_ONCE = 4;
  private static final int TOLD = 50;

  private final List<Runnable> checks = new ArrayList<>();

  public void add(Runnable check) {
    checks.add(check);
  }

  /** Makes them all. */
  public void make() {
    Queue<Throwable> failed = new ConcurrentLinkedQueue<>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Runnable check : checks) {
        threads.execute(
            () -> {
              try {
                check.run();
              } catch (AssertionError | RuntimeException e) {
                failed.add(e);
              }
            });
      }
    }
    if (!failed.isEmpty()) {
      AssertionError all =
          new AssertionError(
              failed.stream()
                  .limit(TOLD)
                  .map(String::valueOf)
                  .collect(
                      Collectors.joining(
                          "\n",
                          "%d of %d checks failed:\n".formatted(failed.size(), checks.size()),
                          "")));
      failed.stream().limit(TOLD).forEach(all::addSuppressed);
      throw all;
    }
  }
}
