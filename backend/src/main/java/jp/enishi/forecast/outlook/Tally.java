package jp.enishi.forecast.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up the figures of one cell. */
final class Tally {

  private static final int DECIMALS = 4;

  /** In which of the four a deal is counted. */
  enum Bucket {
    won,
    committed,
    bestCase,
    pipeline
  }

  private record Part(long yen, long deals) {

    static final Part NONE = new Part(0, 0);

    Part plus(Part other) {
      return new Part(Math.addExact(yen, other.yen), deals + other.deals);
    }
  }

  private final Map<Bucket, Part> parts = new EnumMap<>(Bucket.class);
  private long weighted;
  private @Nullable Long target;

  void add(Bucket bucket, long deals, long yen, long byChance) {
    parts.merge(bucket, new Part(yen, deals), Part::plus);
    weighted = Math.addExact(weighted, byChance);
  }

  void aim(@Nullable Long more) {
    if (more != null) {
      target = Math.addExact(target == null ? 0 : target, more);
    }
  }

  /** What the line weighs beside others. */
  long weight() {
    long all = target == null ? 0 : target;
    for (Part part : parts.values()) {
      all += Math.abs(part.yen());
    }
    return all;
  }

  Forecast.Cell cell() {
    Part won = parts.getOrDefault(Bucket.won, Part.NONE);
    Part committed = parts.getOrDefault(Bucket.committed, Part.NONE);
    Part bestCase = parts.getOrDefault(Bucket.bestCase, Part.NONE);
    Part pipeline = parts.getOrDefault(Bucket.pipeline, Part.NONE);
    long outlook = won.yen() + committed.yen();
    return new Forecast.Cell(
        won.yen(),
        won.deals(),
        committed.yen(),
        committed.deals(),
        bestCase.yen(),
        bestCase.deals(),
        pipeline.yen(),
        pipeline.deals(),
        weighted,
        outlook,
        target,
        rate(won.yen()),
        rate(outlook),
        target == null ? null : Long.valueOf(outlook - target));
  }

  private @Nullable Double rate(long part) {
    return target == null || target == 0
        ? null
        : Double.valueOf(
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(target), DECIMALS, RoundingMode.HALF_UP)
                .doubleValue());
  }
}
