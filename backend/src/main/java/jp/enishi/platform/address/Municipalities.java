package jp.enishi.platform.address;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The municipalities and wards of Japan, and finding the one an address begins with. */
public final class Municipalities {
  private static final Pattern COUNTY = Pattern.compile("^.+?[郡島](?=.+[町村]$)");
  private static final Pattern WARD = Pattern.compile("^(.+市)[^市]+区$");

  /**
   * A way an address may begin.
   *
   * @param spelling in plain characters, e.g. without the county
   * @param city the name to be stored
   * @param parted whether wards stand below this city
   */
  record Beginning(String spelling, String city, Prefecture prefecture, boolean parted) {}

  private static final Map<String, Municipality> BY_CODE = new HashMap<>();
  private static final Map<String, List<Beginning>> BY_FIRST_TWO = new HashMap<>();

  static {
    Map<String, Beginning> beginnings = new HashMap<>();
    Table.rows("municipalities.tsv")
        .forEach(
            cells -> {
              Prefecture prefecture = Prefectures.coded(cells[0].substring(0, 2)).orElseThrow();
              Municipality municipality =
                  new Municipality(cells[0], prefecture, cells[1], cells[2]);
              BY_CODE.put(municipality.code(), municipality);
              beginnings(municipality)
                  .forEach(
                      beginning ->
                          beginnings.putIfAbsent(
                              prefecture.code() + beginning.spelling(), beginning));
            });
    beginnings
        .values()
        .forEach(
            beginning ->
                BY_FIRST_TWO
                    .computeIfAbsent(beginning.spelling().substring(0, 2), k -> new ArrayList<>())
                    .add(beginning));
    BY_FIRST_TWO
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparingInt((Beginning b) -> b.spelling().length()).reversed()));
  }

  private Municipalities() {}

  /** By its five-digit code; empty for codes of municipalities that were merged away. */
  public static Optional<Municipality> coded(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  public static List<Municipality> in(Prefecture prefecture) {
    return BY_CODE.values().stream()
        .filter(municipality -> municipality.prefecture().equals(prefecture))
        .sorted(Comparator.comparing(Municipality::code))
        .toList();
  }

  /**
   * The longest beginning of a line that is a municipality, of one prefecture or, when none is
   * given, of all: then only one whose name no other prefecture has (伊達市 is in two).
   *
   * @param line spelled as {@link #plain} does
   */
  static Optional<Beginning> leading(String line, @Nullable Prefecture prefecture) {
    if (line.length() < 2) {
      return Optional.empty();
    }
    List<Beginning> fitting =
        BY_FIRST_TWO.getOrDefault(line.substring(0, 2), List.of()).stream()
            .filter(b -> prefecture == null || b.prefecture().equals(prefecture))
            .filter(b -> line.startsWith(b.spelling()))
            .toList();
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    Beginning longest = fitting.getFirst();
    boolean ambiguous =
        fitting.stream().skip(1).anyMatch(b -> b.spelling().equals(longest.spelling()));
    return ambiguous ? Optional.empty() : Optional.of(longest);
  }

  /**
   * One character for each, so that positions stay: ヶ and ケ, half and full width digits and spaces
   * are the same.
   */
  static String plain(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      plain.append(
          switch (c) {
            case 'ヶ', 'ｹ' -> 'ケ';
            case '　', '\u00A0', '\t', '\n', '\r' -> ' ';
            case '‐', '‑', '‒', '–', '—', '―', '−', '－', '─', 'ｰ' -> '-';
            case '\uFA10' -> '塚'; // the compatibility form in old files
            case '檜' -> '桧';
            case '龍' -> '竜';
            default -> c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
          });
    }
    return plain.toString();
  }

  private static List<Beginning> beginnings(Municipality municipality) {
    List<Beginning> beginnings = new ArrayList<>();
    String name = municipality.name();
    String plain = plain(name);
    beginnings.add(new Beginning(plain, name, municipality.prefecture(), false));
    Matcher county = COUNTY.matcher(plain);
    if (county.find()) {
      String without = plain.substring(county.end());
      beginnings.add(new Beginning(without, name, municipality.prefecture(), false));
    }
    Matcher ward = WARD.matcher(name);
    if (ward.matches()) {
      String city = ward.group(1);
      beginnings.add(new Beginning(plain(city), city, municipality.prefecture(), true));
    }
    return beginnings;
  }
}
