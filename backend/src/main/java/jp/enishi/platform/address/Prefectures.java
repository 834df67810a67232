package jp.enishi.platform.address;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The 47 prefectures in the order of their codes, from 北海道 to 沖縄県. */
public final class Prefectures {
  private static final List<Prefecture> ALL =
      Table.rows("prefectures.tsv")
          .map(cells -> new Prefecture(cells[0], cells[1], cells[2], cells[3]))
          .toList();
  private static final Map<String, Prefecture> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Prefecture::name, Function.identity()));

  private Prefectures() {}

  public static List<Prefecture> all() {
    return ALL;
  }

  /** By its full name (東京都). */
  public static Optional<Prefecture> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** By its code, 01 to 47. */
  public static Optional<Prefecture> coded(String code) {
    return ALL.stream().filter(prefecture -> prefecture.code().equals(code)).findFirst();
  }

  /** The prefecture whose full name a line begins with. */
  static Optional<Prefecture> leading(String line) {
    return ALL.stream().filter(prefecture -> line.startsWith(prefecture.name())).findFirst();
  }
}
