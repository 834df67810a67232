package jp.enishi.customers;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a record's data can be relied on, by the day somebody last made sure of it. */
@Schema(
    description =
        "`fresh`: verified within a year. `aging`: within two years. `stale`: longer ago."
            + " `unverified`: never.")
public enum Freshness {
  fresh,
  aging,
  stale,
  unverified;

  public static Freshness of(@Nullable LocalDate verifiedOn, LocalDate today) {
    if (verifiedOn == null) {
      return unverified;
    }
    if (verifiedOn.isAfter(today.minusYears(1))) {
      return fresh;
    }
    return verifiedOn.isAfter(today.minusYears(2)) ? aging : stale;
  }

  /** The same as a condition on a column of days, as of today in Japan. */
  String condition(String column) {
    String today = "(now() at time zone 'Asia/Tokyo')::date";
    return switch (this) {
      case fresh -> "%s > %s - interval '1 year'".formatted(column, today);
      case aging ->
          "%1$s <= %2$s - interval '1 year' and %1$s > %2$s - interval '2 years'"
              .formatted(column, today);
      case stale -> "%s <= %s - interval '2 years'".formatted(column, today);
      case unverified -> "%s is null".formatted(column);
    };
  }
}
