package jp.enishi.customers;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a record's data can be relied on, by the day somebody last made sure of it. */
@Schema(
    description =
        "`fresh`: verified within a year. `aging`: within two years. `stale`: longer ago. `unverified`: never.")
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
}
