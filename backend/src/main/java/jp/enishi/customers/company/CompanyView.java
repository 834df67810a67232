package jp.enishi.customers.company;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.Freshness;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A company as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Company",
    requiredProperties = {
      "id",
      "version",
      "attributes",
      "kanaRow",
      "freshness",
      "createdAt",
      "updatedAt"
    })
record CompanyView(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    CompanyDetails attributes,
    @Schema(description = "法人格 found in the name, written out.", examples = "株式会社")
        @Nullable String legalForm,
    @Schema(description = "前株 (BEFORE), 後株 (AFTER), or within the name of a branch.")
        @Nullable String legalFormPosition,
    @Schema(description = "Row of the kana index: あ … わ or 他.") String kanaRow,
    Freshness freshness,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "When it went to the trash.") @Nullable Instant deletedAt,
    @Schema(description = "After a write: what was stored although it looks doubtful.")
        @Nullable List<FieldProblem> warnings) {

  static CompanyView of(
      Stored<CompanyDetails, CompanyKeys> c, @Nullable List<FieldProblem> warnings) {
    return new CompanyView(
        c.id(),
        c.version(),
        c.details(),
        c.keys().legalForm(),
        c.keys().legalFormPosition(),
        c.keys().kanaRow(),
        Freshness.of(c.details().verifiedOn(), CommonRules.today()),
        c.createdAt(),
        c.updatedAt(),
        c.deletedAt(),
        warnings);
  }
}
