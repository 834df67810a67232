package jp.enishi.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days a timeline is told of, as moments; without an end on one side, on both, or on none.
 *
 * @param from the first moment
 * @param before the first moment after it
 */
record Span(@Nullable Instant from, @Nullable Instant before) {

  /** All of it. */
  static final Span EVER = new Span(null, null);

  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /** From the beginning of one day in Japan to the end of another. */
  static Span of(@Nullable LocalDate first, @Nullable LocalDate last) {
    return new Span(
        first == null ? null : first.atStartOfDay(TOKYO).toInstant(),
        last == null ? null : last.plusDays(1).atStartOfDay(TOKYO).toInstant());
  }

  /** The condition for the rows of a strand that lie within it, to be put behind another one. */
  String within(Strand strand) {
    return (from == null ? "" : " and %s >= :spanFrom".formatted(strand.at()))
        + (before == null ? "" : " and %s < :spanBefore".formatted(strand.at()));
  }

  /** What that condition refers to. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    if (from != null) {
      parameters.put("spanFrom", from);
    }
    if (before != null) {
      parameters.put("spanBefore", before);
    }
    return parameters;
  }
}
