package jp.enishi.platform.address;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.text.Reading;

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

  /**
   * Reads a full name (東京都), a short one (東京) or a code (13). A place that is no prefecture, such
   * as one abroad, is kept with a remark.
   */
  public static Reading<String> read(String text, int max) {
    return switch (PlainText.clean(text, max)) {
      case Reading.Fine<String>(String clean) -> {
        String name = Normalizer.normalize(clean, Normalizer.Form.NFKC).replace(" ", "");
        yield ALL.stream()
            .filter(p -> p.name().equals(name) || p.code().equals(name) || isShort(p, name))
            .findFirst()
            .map(p -> Reading.fine(p.name()))
            .orElseGet(() -> Reading.doubtful(clean, "text.prefecture.unknown"));
      }
      case Reading<String> other -> other;
    };
  }

  private static boolean isShort(Prefecture prefecture, String name) {
    return prefecture.name().length() == name.length() + 1
        && !prefecture.name().equals("北海道")
        && prefecture.name().startsWith(name);
  }

  /** The prefecture whose full name a line begins with. */
  static Optional<Prefecture> leading(String line) {
    return ALL.stream().filter(prefecture -> line.startsWith(prefecture.name())).findFirst();
  }
}
