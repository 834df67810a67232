package jp.enishi.customers.duplicate;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a record is compared by, folded so that the way of writing does not matter. */
sealed interface Traits permits CompanyTraits, PersonTraits {

  /** The record's id; null while it is being typed. */
  @Nullable UUID id();

  /** The folded name. */
  String name();

  /** The folded reading. */
  @Nullable String kana();

  /** Both are known and the same. */
  static boolean equal(@Nullable Object one, @Nullable Object other) {
    return one != null && one.equals(other);
  }

  /** Both are known and not the same. */
  static boolean differ(@Nullable Object one, @Nullable Object other) {
    return one != null && other != null && !one.equals(other);
  }

  /** Null for what says nothing. */
  static @Nullable String known(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  static boolean meet(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }
}
