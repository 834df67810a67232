package jp.enishi.forecast.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

  private final long[] yen = new long[Bucket.values().length];
  private final long[] count = new long[Bucket.values().length];
  private long weighted;
  private @Nullable Long target;

  void add(Bucket bucket, long deals, long amount, long byChance) {
    yen[bucket.ordinal()] = Math.addExact(yen[bucket.ordinal()], amount);
    count[bucket.ordinal()] += deals;
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
    for (long each : yen) {
      all += Math.abs(each);
    }
    return all;
  }

  Forecast.Cell cell() {
    long won = yen[Bucket.won.ordinal()];
    long outlook = won + yen[Bucket.committed.ordinal()];
    return new Forecast.Cell(
        won,
        count[Bucket.won.ordinal()],
        yen[Bucket.committed.ordinal()],
        count[Bucket.committed.ordinal()],
        yen[Bucket.bestCase.ordinal()],
        count[Bucket.bestCase.ordinal()],
        yen[Bucket.pipeline.ordinal()],
        count[Bucket.pipeline.ordinal()],
        weighted,
        outlook,
        target,
        rate(won),
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
