package jp.enishi.products.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Product",
    requiredProperties = {"id", "version", "attributes", "kanaRow", "createdAt", "updatedAt"})
record ProductView(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    ProductDetails attributes,
    @Schema(description = "The price that is valid today; absent when there is none.")
        @Nullable Long priceYen,
    @Schema(description = "Row of the kana index: あ … わ or 他.") String kanaRow,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "When it went to the trash.") @Nullable Instant deletedAt,
    @Schema(description = "After a write: what was stored although it looks doubtful.")
        @Nullable List<FieldProblem> warnings) {

  static ProductView of(
      Stored<ProductDetails, ProductKeys> p, @Nullable List<FieldProblem> warnings) {
    return new ProductView(
        p.id(),
        p.version(),
        p.details(),
        p.details().priceOn(CommonRules.today()).orElse(null),
        p.keys().kanaRow(),
        p.createdAt(),
        p.updatedAt(),
        p.deletedAt(),
        warnings);
  }
}
