package jp.enishi.exchange.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;

/** What a row said of a record, small enough to be kept for every row of a file. */
final class Words {
  static final Words NONE = new Words(new int[0]);

  private final int[] fields;

  private Words(int[] fields) {
    this.fields = fields;
  }

  static Words of(JsonNode patch) {
    return new Words(patch.properties().stream().mapToInt(Map.Entry::hashCode).sorted().toArray());
  }

  /** Whether the other row says nothing else. */
  boolean include(Words others) {
    return Arrays.stream(others.fields).allMatch(f -> Arrays.binarySearch(fields, f) >= 0);
  }
}
