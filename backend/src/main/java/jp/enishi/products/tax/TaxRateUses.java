package jp.enishi.products.tax;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What keeps a tax rate as it is. */
@Schema(
    description = "What has lines with a tax rate, priced on days on which it was in force.",
    requiredProperties = {"inUse", "records", "more"})
public record TaxRateUses(
    @Schema(
            description =
                "Whether there is anything, also what the caller may not see, and what is in the trash: then the rate can be neither changed nor removed.")
        boolean inUse,
    @Schema(description = "Those within the caller's scope, at most 20.") List<Use> records,
    @Schema(description = "There are more within the caller's scope.") boolean more) {

  /** A record with such a line. */
  @Schema(
      name = "TaxRateUse",
      requiredProperties = {"kind", "id", "title"})
  public record Use(
      @Schema(description = "`deal`, `quote` or `contract`.", examples = "quote") String kind,
      UUID id,
      String title) {}
}
