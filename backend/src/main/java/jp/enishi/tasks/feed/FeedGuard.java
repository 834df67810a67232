package jp.enishi.tasks.feed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;

/**
 * How often feeds are asked for in a minute. Who has a good token is never kept out by those who
 * try others: those are counted apart.
 */
@Singleton
class FeedGuard {

  static final int MOST_READS = 30;
  static final int MOST_WRONG = 60;

  private static final Duration SPAN = Duration.ofMinutes(1);

  /** Stands for nobody: for all wrong tokens together. */
  private static final UUID STRANGERS = new UUID(0, 0);

  private final Cache<UUID, AtomicInteger> recent =
      Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(SPAN).build();

  /** Counts a read of somebody's feed; 429 when there were too many. */
  void read(UUID account) {
    count(account, MOST_READS);
  }

  /** Counts a token that is nobody's: 404, and 429 when there were too many. */
  ProblemException wrong() {
    count(STRANGERS, MOST_WRONG);
    return ProblemException.notFound();
  }

  private void count(UUID who, int most) {
    if (recent.get(who, _ -> new AtomicInteger()).incrementAndGet() > most) {
      throw ProblemException.of(ProblemType.TOO_MANY_REQUESTS);
    }
  }
}
