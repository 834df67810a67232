package jp.enishi.exchange.mapping;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.enishi.exchange.file.Row;

/** How the values of one column look. */
final class ColumnEvidence {
  private static final double MOST = 0.6;
  private final Map<ValueShape, Integer> shapes = new EnumMap<>(ValueShape.class);
  private int filled;

  ColumnEvidence(int column, List<Row> sample) {
    for (Row row : sample) {
      String value = row.text(column);
      if (!value.isEmpty()) {
        filled++;
        shapes.merge(ValueShape.of(value), 1, Integer::sum);
      }
    }
  }

  boolean isEmpty() {
    return filled == 0;
  }

  /** The shape that most values have; PLAIN when none has. */
  ValueShape usual() {
    return shapes.entrySet().stream()
        .filter(entry -> entry.getValue() >= MOST * filled)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(ValueShape.PLAIN);
  }

  /** The share of the values that have the shape. */
  double share(ValueShape shape) {
    return filled == 0 ? 0 : shapes.getOrDefault(shape, 0) / (double) filled;
  }
}
