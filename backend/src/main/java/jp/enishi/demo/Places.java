package jp.enishi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import jp.enishi.platform.address.Municipalities;
import jp.enishi.platform.address.PostalCodes;
import jp.enishi.platform.address.PostalCodes.Coded;

/** Real towns with their postal codes; house numbers and telephone numbers are made up. */
final class Places {

  /** Where somebody is, and a telephone number of the place that cannot be anybody's. */
  record Place(
      String postalCode,
      String prefecture,
      String city,
      String street,
      String building,
      String phone,
      String phonePattern) {}

  private record Area(String digits, String municipality, String phonePattern) {}

  private static final List<Area> AREAS = new ArrayList<>();
  private static final Map<String, List<Area>> IN_CITY = new ConcurrentHashMap<>();
  private static final Map<Area, List<Coded>> TOWNS = new ConcurrentHashMap<>();
  private static final Pattern TOWN = Pattern.compile("[\\p{IsHan}ぁ-んァ-ヶー]{1,8}");
  private static final List<String> OFFICES =
      List.of("第一ビル", "中央ビル", "駅前ビル", "センタービル", "大通りビル", "サンシャインビル", "三栄ビル", "グリーンビル");
  private static final List<String> HOMES =
      List.of("コーポ若葉", "ハイツ青空", "メゾン桜", "グランドコート", "パークサイド", "サニーハイム", "エステート緑", "レジデンス東");

  static {
    Words.rows("areas.tsv")
        .forEach(
            cells -> {
              for (int i = 0; i < Integer.parseInt(cells[2]); i++) {
                AREAS.add(new Area(cells[0], cells[1], cells[3]));
              }
            });
  }

  private Places() {}

  static Place office(Dice dice) {
    return office(dice, AREAS);
  }

  /**
   * An office in one city, so that a branch stands where its name says and a move stays in town.
   *
   * @param city the municipality's name or how it begins, such as 大阪市 or 大阪市北区
   */
  static Place officeIn(Dice dice, String city) {
    return office(dice, IN_CITY.computeIfAbsent(city, Places::areas));
  }

  private static Place office(Dice dice, List<Area> areas) {
    boolean inBuilding = dice.chance(0.4);
    return place(dice, areas, inBuilding, dice.oneOf(OFFICES) + dice.between(2, 9) + "階");
  }

  private static List<Area> areas(String city) {
    List<Area> areas =
        AREAS.stream()
            .filter(
                a -> Municipalities.coded(a.municipality()).orElseThrow().name().startsWith(city))
            .toList();
    if (areas.isEmpty()) {
      throw new IllegalArgumentException("no area of the demo lies in " + city);
    }
    return areas;
  }

  static Place home(Dice dice) {
    return place(
        dice,
        AREAS,
        dice.chance(0.5),
        dice.oneOf(HOMES) + dice.between(1, 9) + "0" + dice.between(1, 9) + "号室");
  }

  private static Place place(Dice dice, List<Area> areas, boolean inBuilding, String building) {
    Area area = dice.oneOf(areas);
    Coded town = dice.oneOf(TOWNS.computeIfAbsent(area, Places::towns));
    return new Place(
        town.code().digits(),
        town.address().prefecture(),
        town.address().city(),
        town.address().town()
            + dice.between(1, 5)
            + "-"
            + dice.between(1, 28)
            + "-"
            + dice.between(1, 20),
        inBuilding ? building : "",
        dice.digits(area.phonePattern()),
        area.phonePattern());
  }

  /** The towns of an area, without the codes of single offices and tall buildings. */
  private static List<Coded> towns(Area area) {
    return PostalCodes.ofJapan().area(area.digits()).stream()
        .filter(c -> c.address().municipalityCode().equals(area.municipality()))
        .filter(c -> c.address().office().isEmpty())
        .filter(c -> TOWN.matcher(c.address().town()).matches())
        .filter(c -> !c.address().town().matches(".*(?:ビル|タワー|ヒルズ|センター|スクエア|階).*"))
        .toList();
  }
}
