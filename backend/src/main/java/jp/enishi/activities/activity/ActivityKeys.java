package jp.enishi.activities.activity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** What is derived from an activity's details at each write: the day it was, in Japan. */
public record ActivityKeys(LocalDate occurredOn) {

  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  static ActivityKeys of(ActivityDetails details) {
    return new ActivityKeys(
        LocalDate.ofInstant(Objects.requireNonNull(details.occurredAt()), TOKYO));
  }
}
