package jp.enishi.contracts.renewal;

import java.util.UUID;
import jp.enishi.register.FirmSetting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long before a deadline it is pointed out, as it is stored. */
@Schema(
    name = "ContractSetting",
    requiredProperties = {"id", "version", "attributes"})
record AlertSetting(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    AlertSettingDetails attributes)
    implements FirmSetting.Kept<AlertSettingDetails> {}
