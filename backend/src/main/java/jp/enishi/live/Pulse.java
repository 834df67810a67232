package jp.enishi.live;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.enishi.platform.db.AfterWrite;

/** Says when there may be something to tell. Saying it is cheap and forgets nothing. */
@Singleton
class Pulse implements AfterWrite {

  /** What happened. */
  enum Beat {
    /** This process stored something; the others are to be told. */
    WRITTEN,
    /** Somebody came to a record or left it, here; the others are to be told. */
    MOVED,
    /** Another process says that there is something. */
    HEARD
  }

  private final Semaphore signal = new Semaphore(0);
  private final Set<Beat> said = ConcurrentHashMap.newKeySet();

  @Override
  public void written() {
    say(Beat.WRITTEN);
  }

  void say(Beat beat) {
    if (said.add(beat)) {
      signal.release();
    }
  }

  /** Waits for something to happen, no longer than given; empty when nothing did. */
  Set<Beat> await(Duration most) throws InterruptedException {
    if (signal.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
    Set<Beat> all = EnumSet.noneOf(Beat.class);
    for (Beat beat : Beat.values()) {
      if (said.remove(beat)) {
        all.add(beat);
      }
    }
    return all;
  }
}
