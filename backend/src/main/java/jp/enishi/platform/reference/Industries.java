package jp.enishi.platform.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.enishi.platform.text.JapaneseKey;
import jp.enishi.platform.text.Reading;

/**
 * The 20 sections and 99 divisions of the Japan Standard Industrial Classification, 14th revision.
 */
public final class Industries {
  private static final List<Industry> ALL = load();
  private static final Map<String, Industry> BY_CODE = new HashMap<>();
  private static final Map<String, Industry> BY_KEY = new HashMap<>();

  static {
    for (Industry industry : ALL) {
      BY_CODE.put(industry.code(), industry);
      // a section stands before the division of the same name, and the division is the finer answer
      BY_KEY.put(JapaneseKey.keepingForm(industry.name()), industry);
      BY_KEY.putIfAbsent(
          JapaneseKey.keepingForm(industry.name().replaceFirst("（.*）$", "")), industry);
      BY_KEY.putIfAbsent(JapaneseKey.keepingForm(industry.englishName()), industry);
    }
  }

  private Industries() {}

  /** Every section followed by its divisions, in the order of the classification. */
  public static List<Industry> all() {
    return ALL;
  }

  /** By code: a letter A to T or two digits 01 to 99. */
  public static Optional<Industry> coded(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** The divisions of a section. */
  public static List<Industry> of(String section) {
    return ALL.stream()
        .filter(industry -> industry.section().equals(section) && !industry.hasDivisions())
        .toList();
  }

  /**
   * Reads a code, a name (情報サービス業), or both (39 情報サービス業, E：製造業); in a spreadsheet 01 may have
   * become 1.
   */
  public static Reading<Industry> read(String text) {
    if (text.length() > 200) {
      return Reading.refused("text.industry.unknown");
    }
    String key = JapaneseKey.keepingForm(text);
    Industry named = BY_KEY.get(key);
    if (named != null) {
      return Reading.fine(named);
    }
    String code =
        key.replaceFirst("^([0-9]{1,2}(?![0-9])|[a-t](?![a-z])).*$", "$1").toUpperCase(Locale.ROOT);
    Industry coded = BY_CODE.get(code.matches("[0-9]") ? "0" + code : code);
    if (coded == null) {
      return Reading.refused("text.industry.unknown");
    }
    String rest = key.substring(code.length());
    Industry byName = BY_KEY.get(rest);
    return rest.isEmpty() || coded.equals(byName)
        ? Reading.fine(coded)
        : Reading.doubtful(coded, "text.industry.byCode");
  }

  private static List<Industry> load() {
    try (InputStream in =
            Objects.requireNonNull(Industries.class.getResourceAsStream("industries.tsv"));
        Stream<String> lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
      List<Industry> industries = new ArrayList<>();
      String section = "";
      for (String line : (Iterable<String>) lines.filter(l -> !l.startsWith("#"))::iterator) {
        String[] cells = line.split("\t");
        section = cells[0].length() == 1 ? cells[0] : section;
        industries.add(new Industry(cells[0], section, cells[1], cells[2]));
      }
      return List.copyOf(industries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
