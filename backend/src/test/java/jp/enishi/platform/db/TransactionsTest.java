package jp.enishi.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import jp.enishi.testing.Meanwhile;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Of two who wait for each other the database ends one. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class TransactionsTest {

  private static final long ONE = ThreadLocalRandom.current().nextLong();
  private static final long OTHER = ThreadLocalRandom.current().nextLong();

  @Inject Jdbi jdbi;
  @Inject Transactions transactions;

  private static void lock(Handle handle, long what) {
    handle.execute("select pg_advisory_xact_lock(?)", what);
  }

  private int lock(AtomicInteger tries, boolean within) {
    return transactions.read(
        () -> {
          tries.incrementAndGet();
          jdbi.useHandle(handle -> lock(handle, ONE));
          return within ? transactions.read(() -> lockOther(tries)) : lockOther(tries);
        });
  }

  private int lockOther(AtomicInteger tries) {
    jdbi.useHandle(handle -> lock(handle, OTHER));
    return tries.get();
  }

  @Test
  void whoever_is_ended_begins_anew_and_both_are_done() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    int done =
        Meanwhile.waiting(jdbi, h -> lock(h, OTHER), () -> lock(tries, false), h -> lock(h, ONE));
    assertThat(done).isEqualTo(2);
  }

  @Test
  void a_part_of_other_work_begins_anew_with_the_whole_of_it() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    int done =
        Meanwhile.waiting(jdbi, h -> lock(h, OTHER), () -> lock(tries, true), h -> lock(h, ONE));
    assertThat(done).isEqualTo(2);
  }

  @Test
  void what_fails_otherwise_is_tried_once() {
    AtomicInteger tries = new AtomicInteger();
    assertThatThrownBy(
            () ->
                transactions.read(
                    () -> {
                      tries.incrementAndGet();
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).hasValue(1);
  }
}
