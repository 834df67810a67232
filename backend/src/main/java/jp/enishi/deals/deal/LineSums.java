package jp.enishi.deals.deal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import jp.enishi.platform.problem.Checking;
import org.jspecify.annotations.Nullable;

/** What lines come to: a deal's, and those of what a deal becomes. */
public final class LineSums {

  /** More is neither a line's nor a record's. */
  public static final BigDecimal MOST_YEN = BigDecimal.valueOf(999_999_999_999_999L);

  private LineSums() {}

  /**
   * The sum of the lines when it is known, and then no other.
   *
   * @param typed the sum somebody typed; refused when it is another, unless it stays as it was
   * @param known whether every line has the part that is summed up
   * @param part what a line adds: once, or in each month when it is paid monthly
   * @param months for how many months is paid; null when it is paid once
   */
  public static @Nullable Long sum(
      String field,
      @Nullable Long typed,
      @Nullable Long before,
      List<DealLine> lines,
      boolean known,
      Function<DealLine, BigDecimal> part,
      @Nullable Integer months,
      Checking checking) {
    if (lines.isEmpty() || !known || !checking.errors().isEmpty()) {
      return checking.within("/" + field, typed, 0, MOST_YEN.longValueExact());
    }
    BigDecimal times = BigDecimal.valueOf(months == null ? 1 : months);
    BigDecimal sum =
        lines.stream()
            .map(l -> l.isMonthly() ? part.apply(l).multiply(times) : part.apply(l))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() < 0 || sum.compareTo(MOST_YEN) > 0) {
      checking.refuse("/lines", "deals.lines.sum");
      return null;
    }
    if (typed != null && typed != sum.longValueExact() && !typed.equals(before)) {
      checking.refuse("/" + field, "deals.lines.amount");
    }
    return sum.longValueExact();
  }

  /** What the lines that are paid monthly bring in a month. */
  public static long monthly(List<DealLine> lines) {
    return lines.stream()
        .filter(DealLine::isMonthly)
        .map(DealLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .longValueExact();
  }

  /** The products of the lines, each once. */
  public static List<UUID> products(List<DealLine> lines) {
    return lines.stream().map(DealLine::product).filter(Objects::nonNull).distinct().toList();
  }
}
