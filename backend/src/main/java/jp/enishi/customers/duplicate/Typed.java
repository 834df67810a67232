package jp.enishi.customers.duplicate;

import java.util.function.Function;
import jp.enishi.platform.text.PhoneNumber;
import jp.enishi.platform.text.PostalCode;
import jp.enishi.platform.text.Reading;
import org.jspecify.annotations.Nullable;

/** Values half typed: what cannot be read yet is nothing yet, never an error. */
final class Typed {
  private static final int FEWEST_DIGITS = 7;

  private Typed() {}

  static <T> @Nullable String value(
      @Nullable String typed, Function<String, Reading<T>> reader, Function<T, String> value) {
    return typed == null || typed.isBlank()
        ? null
        : reader.apply(typed).accepted().map(value).orElse(null);
  }

  /** Not before it is as long as a number can be. */
  static @Nullable String phone(@Nullable String typed) {
    return typed == null || typed.isBlank()
        ? null
        : PhoneNumber.read(typed)
            .accepted()
            .filter(number -> number.digits().length() >= FEWEST_DIGITS)
            .map(PhoneNumber::formatted)
            .orElse(null);
  }

  static @Nullable String postalCode(@Nullable String typed) {
    return value(typed, PostalCode::read, PostalCode::digits);
  }
}
