package jp.enishi.products.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ProductSummary",
    requiredProperties = {"id", "version", "attributes", "createdAt", "updatedAt"})
record ProductSummary(
    UUID id,
    int version,
    @Schema(
            description =
                "The name and the attributes asked for with `fields`; the others are absent.")
        ProductDetails attributes,
    @Schema(description = "The price that is valid today; absent when there is none.")
        @Nullable Long priceYen,
    @Nullable String kanaRow,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static ProductSummary of(JsonNode row) {
    return Rows.read(row, "attributes", ProductSummary.class);
  }
}
