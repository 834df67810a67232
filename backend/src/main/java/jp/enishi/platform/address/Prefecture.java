package jp.enishi.platform.address;

/**
 * A prefecture (都道府県).
 *
 * @param code two digits of JIS X 0401, 01 to 47
 * @param name e.g. 東京都
 * @param kana reading in full-width katakana
 * @param englishName e.g. Tokyo
 */
public record Prefecture(String code, String name, String kana, String englishName) {}
