package jp.enishi.quotes.issuer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.problem.FieldProblem;
import jp.enishi.platform.time.FiscalYearStart;
import jp.enishi.quotes.Rounding;
import jp.enishi.register.FirmSetting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The firm itself, as it is stored. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "version", "attributes"})
public record Issuer(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    IssuerDetails attributes,
    @Schema(description = "ロゴ: stands for its content; absent without one.") @Nullable String logo,
    @Schema(description = "角印: stands for its content; absent without one.") @Nullable String seal,
    @Schema(description = "After a write: what was stored although it looks doubtful.")
        @Nullable List<FieldProblem> warnings)
    implements FirmSetting.Kept<IssuerDetails> {

  private static final int MONTH = 30;

  public int fiscalYearStart() {
    Integer month = attributes.fiscalYearStart();
    return month == null ? FiscalYearStart.APRIL : month;
  }

  public Rounding rounding() {
    Rounding rounding = attributes.rounding();
    return rounding == null ? Rounding.down : rounding;
  }

  public int validityDays() {
    Integer days = attributes.validityDays();
    return days == null ? MONTH : days;
  }

  /** How its documents are numbered. */
  public NumberFormat numbers() {
    String format = attributes.numberFormat();
    return NumberFormat.of(format == null ? NumberFormat.USUAL : format);
  }

  Issuer with(@Nullable List<FieldProblem> remarks) {
    return new Issuer(id, version, attributes, logo, seal, remarks);
  }
}
