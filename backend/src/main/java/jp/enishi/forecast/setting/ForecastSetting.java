package jp.enishi.forecast.setting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.register.FirmSetting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The setting of forecasts, as it is stored. */
@Schema(requiredProperties = {"id", "version", "attributes"})
public record ForecastSetting(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    ForecastSettingDetails attributes)
    implements FirmSetting.Kept<ForecastSettingDetails> {

  /** The chance from which a deal is counted on. */
  @JsonIgnore
  public int committed() {
    return Objects.requireNonNull(attributes.committedFrom());
  }

  /** The chance from which a deal is possible. */
  @JsonIgnore
  public int bestCase() {
    return Objects.requireNonNull(attributes.bestCaseFrom());
  }
}
