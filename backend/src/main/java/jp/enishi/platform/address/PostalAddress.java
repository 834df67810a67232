package jp.enishi.platform.address;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place a postal code stands for. Several places may share one code, and one code may span
 * prefectures.
 */
@Schema(
    description = "A place the postal code stands for. Parts that do not apply are empty strings.",
    requiredProperties = {
      "prefecture",
      "city",
      "town",
      "street",
      "office",
      "prefectureKana",
      "cityKana",
      "townKana",
      "municipalityCode"
    })
public record PostalAddress(
    @Schema(description = "Prefecture (都道府県)", examples = "東京都") String prefecture,
    @Schema(
            description =
                "City, town, village or ward (市区町村), with its county (郡) or the city of the ward",
            examples = "千代田区")
        String city,
    @Schema(
            description = "Town (町域); empty when the code stands for the whole municipality",
            examples = "丸の内")
        String town,
    @Schema(description = "House number, only for the code of one large office") String street,
    @Schema(description = "Name of the large office that has this code to itself") String office,
    @Schema(description = "Reading of the prefecture in full-width katakana", examples = "トウキョウト")
        String prefectureKana,
    @Schema(description = "Reading of the city", examples = "チヨダク") String cityKana,
    @Schema(description = "Reading of the town; empty when unknown", examples = "マルノウチ")
        String townKana,
    @Schema(description = "Code of the municipality, five digits of JIS X 0402", examples = "13101")
        String municipalityCode) {}
