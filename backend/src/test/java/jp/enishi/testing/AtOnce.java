package jp.enishi.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** A race: the same thing done by twenty at the same moment. */
public final class AtOnce {

  private static final int MANY = 20;

  private AtOnce() {}

  /** Lets all begin together; answers what came of each. */
  public static <T> List<T> twenty(IntFunction<T> work)
      throws InterruptedException, ExecutionException {
    var start = new CyclicBarrier(MANY);
    List<Future<T>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(MANY)) {
      for (int i = 0; i < MANY; i++) {
        int number = i;
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.apply(number);
                }));
      }
    }
    List<T> answers = new ArrayList<>();
    for (Future<T> one : running) {
      answers.add(one.get());
    }
    return answers;
  }
}
