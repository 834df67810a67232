package jp.enishi.platform.text;

import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading typed text as a value. Reality is messy, so a doubtful value is kept with a
 * remark; only what cannot be a value at all is refused. Reading never throws.
 */
public sealed interface Reading<T> {
  /** Read without any doubt. */
  record Fine<T>(T value) implements Reading<T> {}

  /** Read, repaired or unusual: the value may be stored and the remark shown. */
  record Doubtful<T>(T value, Remark why) implements Reading<T> {}

  /** Not a value: nothing may be stored. */
  record Refused<T>(Remark why) implements Reading<T> {}

  static <T> Reading<T> fine(T value) {
    return new Fine<>(value);
  }

  static <T> Reading<T> doubtful(T value, String code, Object... args) {
    return new Doubtful<>(value, Remark.of(code, args));
  }

  static <T> Reading<T> refused(String code, Object... args) {
    return new Refused<>(Remark.of(code, args));
  }

  /** The value, unless refused. */
  default Optional<T> accepted() {
    return switch (this) {
      case Fine<T>(T value) -> Optional.of(value);
      case Doubtful<T>(T value, Remark why) -> Optional.of(value);
      case Refused<T> refused -> Optional.empty();
    };
  }

  /** The remark, unless fine. */
  default Optional<Remark> remark() {
    return switch (this) {
      case Fine<T> fine -> Optional.empty();
      case Doubtful<T>(T value, Remark why) -> Optional.of(why);
      case Refused<T>(Remark why) -> Optional.of(why);
    };
  }

  default boolean isRefused() {
    return this instanceof Refused<?>;
  }

  /** The same reading of a value derived from this one. */
  default <R> Reading<R> map(Function<T, R> derive) {
    return switch (this) {
      case Fine<T>(T value) -> new Fine<>(derive.apply(value));
      case Doubtful<T>(T value, Remark why) -> new Doubtful<>(derive.apply(value), why);
      case Refused<T>(Remark why) -> new Refused<>(why);
    };
  }
}
