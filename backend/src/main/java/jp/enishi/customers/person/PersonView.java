package jp.enishi.customers.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.Freshness;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.register.Stored;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Person",
    requiredProperties = {
      "id",
      "version",
      "attributes",
      "kanaRow",
      "freshness",
      "createdAt",
      "updatedAt"
    })
record PersonView(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    PersonDetails attributes,
    @Schema(description = "Full years today, Japan time; absent without a birth date.")
        @Nullable Integer age,
    @Schema(description = "Row of the kana index: あ … わ or 他.") String kanaRow,
    Freshness freshness,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "When it went to the trash.") @Nullable Instant deletedAt,
    @Schema(description = "After a write: what was stored although it looks doubtful.")
        @Nullable List<FieldProblem> warnings) {

  static PersonView of(Stored<PersonDetails, PersonKeys> p, @Nullable List<FieldProblem> warnings) {
    LocalDate today = CommonRules.today();
    LocalDate birth = p.details().birthDate();
    return new PersonView(
        p.id(),
        p.version(),
        p.details(),
        birth == null ? null : Period.between(birth, today).getYears(),
        p.keys().kanaRow(),
        Freshness.of(p.details().verifiedOn(), today),
        p.createdAt(),
        p.updatedAt(),
        p.deletedAt(),
        warnings);
  }
}
