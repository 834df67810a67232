package jp.enishi.live;

import jp.enishi.journal.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * One event of a stream.
 *
 * @param at where to go on after it
 */
record Message(String name, @Nullable Snapshot at, String data) {

  /** The stream is open: what changes from here on will be told. */
  static Message hello(Snapshot at) {
    return new Message("hello", at, "{}");
  }

  /** Nobody can say what was missed: everything is to be read anew. */
  static Message reset(Snapshot at) {
    return new Message("reset", at, "{}");
  }

  /** Nothing happened; the connection is alive. */
  static Message beat(Snapshot at) {
    return new Message("beat", at, "{}");
  }

  static Message news(Snapshot at, String json) {
    return new Message("news", at, json);
  }

  /** Who is on these records has changed. */
  static Message presence(String json) {
    return new Message("presence", null, json);
  }
}
