package jp.enishi.platform.reference;

/**
 * An industry of the Japan Standard Industrial Classification (日本標準産業分類).
 *
 * @param code a letter for a section (大分類), two digits for a division (中分類)
 * @param section the letter of the section it belongs to, its own code for a section
 */
public record Industry(String code, String section, String name, String englishName) {

  public boolean isSection() {
    return code.equals(section);
  }
}
