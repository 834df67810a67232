package jp.enishi.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contract a won deal would become. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "What a contract of a deal would be, and those the deal has already.",
    requiredProperties = {"attributes", "existing"})
record ContractProposal(
    @Schema(
            description =
                "Customer, lines, amount, billing and care as the deal has them; dates as they are likely. Of a renewal deal: after the contract it renews, on its terms.")
        ContractDetails attributes,
    @Schema(description = "Contracts from this deal that the caller may see.")
        List<Existing> existing) {

  /** A contract that is there already. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "ExistingContract",
      requiredProperties = {"id", "title"})
  record Existing(UUID id, String title, @Nullable String code) {}
}
