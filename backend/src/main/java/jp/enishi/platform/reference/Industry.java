package jp.enishi.platform.reference;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An industry of the Japan Standard Industrial Classification (日本標準産業分類). */
@Schema(
    description = "A section (大分類) or a division (中分類) of the classification.",
    requiredProperties = {"code", "section", "name", "englishName"})
public record Industry(
    @Schema(description = "A letter for a section, two digits for a division.", examples = "39")
        String code,
    @Schema(
            description = "The letter of the section it belongs to; its own code for a section.",
            examples = "G")
        String section,
    @Schema(examples = "情報サービス業") String name,
    @Schema(examples = "Information services") String englishName) {

  /** Whether it is a section, which divisions belong to. */
  public boolean hasDivisions() {
    return code.equals(section);
  }
}
