package jp.enishi.platform.address;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.address.Municipalities.Beginning;
import jp.enishi.platform.text.PlainText;

/**
 * An address in the four parts in which it is stored. Parts that were not found are empty; nothing
 * of the typed text is lost but the spaces between the parts and a postal code in front.
 *
 * @param prefecture 都道府県
 * @param city 市区町村, with county or city of the ward
 * @param street 町域・番地
 * @param building 建物・階・部屋
 */
public record Address(String prefecture, String city, String street, String building) {
  private static final int MAX = 500;
  private static final Pattern POSTAL_CODE =
      Pattern.compile("^(?:〒\\s*[0-9]{3}-?[0-9]{4}|[0-9]{3}-[0-9]{4}(?![0-9-]))\\s*");

  /**
   * A house number: digits joined by hyphens or units, kanji digits only before a unit; not 第2…,
   * and not the name of a town like 三番町. The count of its parts is bounded so that no text makes
   * the search slow.
   */
  private static final Pattern HOUSE_NUMBER =
      Pattern.compile(
          "(?<![第0-9A-Za-z])NUMBER(?:\\s?UNIT(?:\\s?NUMBER)?|(?:[-ー]|の(?=[0-9]))[0-9]+(?![F階])){0,9}[-ー]?"
              .replace("NUMBER", "(?:[0-9]+|[一二三四五六七八九十百〇]+(?=UNIT))")
              .replace("UNIT", "(?:丁目|番地の?|番(?![町丁])|号(?![室棟館])|(?<=[番地号目])の)"));

  /** Beginnings of a municipality that is none any more, e.g. 浜松市中区 or 浦和市. */
  private static final Pattern FORMER_CITY =
      Pattern.compile("^(?:[^市区町村郡0-9 ]{1,5}郡)?[^市区町村0-9 -]{1,6}[市区町村]");

  private static final Pattern FORMER_WARD = Pattern.compile("^[^市区町村0-9 -]{1,4}区");

  /** Takes one typed line apart; a text too long to be an address is left whole as the street. */
  public static Address split(String line) {
    String typed = PlainText.trim(line);
    if (typed.length() > MAX) {
      return new Address("", "", typed, "");
    }
    Matcher code = POSTAL_CODE.matcher(Municipalities.plain(typed));
    Rest rest = new Rest(code.find() ? typed.substring(code.end()) : typed);

    Prefecture prefecture = Prefectures.leading(rest.plain()).orElse(null);
    if (prefecture != null) {
      rest = rest.from(prefecture.name().length());
    }
    Beginning known = Municipalities.leading(rest.plain(), prefecture).orElse(null);
    if (known != null) {
      String city = known.city();
      rest = rest.from(known.spelling().length());
      Matcher ward = FORMER_WARD.matcher(rest.plain());
      if (known.parted() && ward.find()) {
        city += rest.until(ward.end());
        rest = rest.from(ward.end());
      }
      return rest.streetAndBuilding(known.prefecture().name(), city);
    }
    if (prefecture == null) {
      return rest.streetAndBuilding("", "");
    }
    Matcher former = FORMER_CITY.matcher(rest.plain());
    return former.find()
        ? rest.from(former.end()).streetAndBuilding(prefecture.name(), rest.until(former.end()))
        : rest.streetAndBuilding(prefecture.name(), "");
  }

  /** Whether prefecture and municipality are known. */
  public boolean isLocated() {
    return !prefecture.isEmpty() && !city.isEmpty();
  }

  /** What is left to be read, as typed and in the plain spelling of the same length. */
  private record Rest(String typed, String plain) {
    Rest(String typed) {
      this(typed, Municipalities.plain(typed));
    }

    Rest from(int position) {
      return new Rest(PlainText.trim(typed.substring(position)));
    }

    String until(int position) {
      return typed.substring(0, position);
    }

    Address streetAndBuilding(String prefecture, String city) {
      int end = endOfStreet();
      return new Address(
          prefecture,
          city,
          PlainText.trim(typed.substring(0, end)),
          typed.substring(end).replaceFirst("^[\\s　、,]+", ""));
    }

    private int endOfStreet() {
      Matcher number = HOUSE_NUMBER.matcher(plain);
      while (number.find()) {
        String found = number.group();
        boolean alone = found.matches("[0-9]+");
        boolean onlyBlock = found.endsWith("丁目");
        String after = plain.substring(number.end());
        boolean ends =
            after.isEmpty()
                || after.startsWith(" ")
                || after.startsWith(",")
                || after.startsWith("、");
        boolean moreNumbers = after.matches("\\s?[^0-9 ]{0,3}[0-9]+(?:[-ー番]|\\s|$).*") && onlyBlock;
        if (!moreNumbers && (ends || !alone)) {
          return number.end();
        }
      }
      return plain.length();
    }
  }
}
