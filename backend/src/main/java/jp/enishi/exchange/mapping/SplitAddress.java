package jp.enishi.exchange.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address out of one cell.
 *
 * @param postalCode digits with or without hyphen, when the cell begins with them; else empty
 * @param prefecture 都道府県, empty when the address begins below it
 * @param city 市区町村 with 郡, empty when it cannot be told
 * @param street what follows
 * @param building the building, when a space parts it from a house number
 */
public record SplitAddress(
    String postalCode, String prefecture, String city, String street, String building) {
  private static final Pattern POSTAL =
      Pattern.compile(
          "^(?:〒\\s*([0-9０-９]{3}[-－ー−‐]?[0-9０-９]{4})|([0-9０-９]{3}[-－−‐][0-9０-９]{4}))[\\s　]*");
  private static final Pattern PREFECTURE =
      Pattern.compile(
          "^(北海道|東京都|京都府|大阪府|(?:青森|岩手|宮城|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉|神奈川|新潟|富山|石川|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄)県)[\\s"
              + "　]*");
  // Cities whose own name has 市, 町, 村 or 郡 in it come first; wards belong to the large cities only.
  private static final Pattern CITY =
      Pattern.compile(
          "^((?:札幌|仙台|さいたま|千葉|横浜|川崎|相模原|新潟|静岡|浜松|名古屋|京都|大阪|堺|神戸|岡山|広島|北九州|福岡|熊本)市[^\\s　市町村]{1,4}?区"
              + "|(?:四日市|廿日市|野々市|八日市場|市川|市原|市|町田|十日町|大町|東村山|武蔵村山|村山|羽村|村上|田村|大村|中村|郡山|郡上|蒲郡|小郡|大和郡山)市|(?:余市|高市|[^\\s"
              + "　市区町村郡]{1,4})郡(?:玉村|大町|村田|上市|下市|[^\\s　市区町村]{1,5})[町村]|[^\\s　市区町村]{1,6}市|[^\\s"
              + "　市区町村]{1,3}区|(?:大島|利島|新島|神津島|三宅|御蔵島|八丈|青ヶ島|小笠原)[町村])[\\s　]*");
  private static final Pattern BUILDING =
      Pattern.compile("^(.*?[0-9０-９号番地目])[\\s　]+(\\S.*)$", Pattern.DOTALL);

  /** Cuts what can be cut for sure; the rest stays in the street. */
  public static SplitAddress of(String text) {
    String rest = text.strip();
    String postalCode = "";
    String prefecture = "";
    String city = "";
    Matcher matcher = POSTAL.matcher(rest);
    if (matcher.find()) {
      postalCode = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      rest = rest.substring(matcher.end());
    }
    matcher = PREFECTURE.matcher(rest);
    if (matcher.find()) {
      prefecture = matcher.group(1);
      rest = rest.substring(matcher.end());
    }
    matcher = CITY.matcher(rest);
    if (matcher.find()) {
      city = matcher.group(1);
      rest = rest.substring(matcher.end());
    }
    matcher = BUILDING.matcher(rest);
    boolean hasBuilding = matcher.find();
    return new SplitAddress(
        postalCode,
        prefecture,
        city,
        (hasBuilding ? matcher.group(1) : rest).strip(),
        hasBuilding ? matcher.group(2).strip() : "");
  }
}
