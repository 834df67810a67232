package jp.enishi.deals.deal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who takes part in a deal on the customer's side. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "Somebody who takes part in a deal on the customer's side.",
    requiredProperties = "personId")
public record DealPerson(
    @Schema(description = "A person of `/api/people`, each once.") @Nullable UUID personId,
    @Schema(description = "役割") @Nullable Role role,
    @Schema(description = "メモ", maxLength = 500) @Nullable String note,
    @Schema(description = "姓 名; only in answers.", readOnly = true) @Nullable String personName) {

  /** What part somebody has in the decision. */
  @Schema(name = "DealRole")
  public enum Role {
    /** キーマン. */
    keyPerson,
    /** 決裁者. */
    decider,
    /** 推進者. */
    champion,
    /** 窓口. */
    contact,
    /** 利用者. */
    user,
    /** 反対者. */
    opponent,
    /** その他. */
    other
  }
}
