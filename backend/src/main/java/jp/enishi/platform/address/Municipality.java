package jp.enishi.platform.address;

/**
 * A city, town, village or ward (市区町村). Wards of large cities are named with their city: 横浜市中区.
 *
 * @param code five digits of JIS X 0402, e.g. 13101
 * @param name with its county, e.g. 三浦郡葉山町
 * @param kana reading in full-width katakana
 */
public record Municipality(String code, Prefecture prefecture, String name, String kana) {

  /**
   * The code with its sixth digit, which checks the others, as local governments write it: 131016.
   */
  public String codeWithCheckDigit() {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (code.charAt(i) - '0') * (6 - i);
    }
    return code + (11 - sum % 11) % 10;
  }
}
