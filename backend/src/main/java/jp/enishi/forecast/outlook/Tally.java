package jp.enishi.forecast.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the figures of one cell. What many deals or strange old lines come to may be more than a
 * report can tell; it then tells the most it can.
 */
final class Tally {

  private static final int DECIMALS = 4;

  /** In which of the four a deal is counted. */
  enum Bucket {
    won,
    committed,
    bestCase,
    pipeline
  }

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private record Part(BigDecimal yen, long deals) {

    static final Part NONE = new Part(BigDecimal.ZERO, 0);

    Part plus(Part other) {
      return new Part(yen.add(other.yen), deals + other.deals);
    }
  }

  private final Map<Bucket, Part> parts = new EnumMap<>(Bucket.class);
  private BigDecimal weighted = BigDecimal.ZERO;
  private @Nullable BigDecimal target;

  void add(Bucket bucket, long deals, BigDecimal yen, BigDecimal byChance) {
    parts.merge(bucket, new Part(yen, deals), Part::plus);
    weighted = weighted.add(byChance);
  }

  void aim(@Nullable Long more) {
    if (more != null) {
      target = (target == null ? BigDecimal.ZERO : target).add(BigDecimal.valueOf(more));
    }
  }

  /** What the line weighs beside others. */
  BigDecimal weight() {
    BigDecimal all = target == null ? BigDecimal.ZERO : target;
    for (Part part : parts.values()) {
      all = all.add(part.yen().abs());
    }
    return all;
  }

  Forecast.Cell cell() {
    Part won = parts.getOrDefault(Bucket.won, Part.NONE);
    Part committed = parts.getOrDefault(Bucket.committed, Part.NONE);
    Part bestCase = parts.getOrDefault(Bucket.bestCase, Part.NONE);
    Part pipeline = parts.getOrDefault(Bucket.pipeline, Part.NONE);
    BigDecimal outlook = won.yen().add(committed.yen());
    return new Forecast.Cell(
        told(won.yen()),
        won.deals(),
        told(committed.yen()),
        committed.deals(),
        told(bestCase.yen()),
        bestCase.deals(),
        told(pipeline.yen()),
        pipeline.deals(),
        told(weighted),
        told(outlook),
        target == null ? null : Long.valueOf(told(target)),
        rate(won.yen()),
        rate(outlook),
        target == null ? null : Long.valueOf(told(outlook.subtract(target))));
  }

  static long told(BigDecimal yen) {
    return yen.min(MOST).max(MOST.negate()).longValueExact();
  }

  private @Nullable Double rate(BigDecimal part) {
    return target == null || target.signum() == 0
        ? null
        : Double.valueOf(part.divide(target, DECIMALS, RoundingMode.HALF_UP).doubleValue());
  }
}
