package jp.enishi.customers.affiliation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything about an affiliation that somebody can write. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "The attributes of an affiliation that can be written.",
    requiredProperties = {"personId", "companyId"})
public record AffiliationDetails(
    @Schema(description = "個人. Cannot be changed later: a person who moves gets a new affiliation.")
        @Nullable UUID personId,
    @Schema(description = "企業. Cannot be changed later.") @Nullable UUID companyId,
    @Schema(description = "部署", maxLength = 100) @Nullable String department,
    @Schema(description = "役職", maxLength = 100) @Nullable String title,
    @Schema(description = "First day there.") @Nullable LocalDate startedOn,
    @Schema(description = "Last day there; absent while it lasts.") @Nullable LocalDate endedOn,
    @Schema(description = "`left`: 退職. `moved`: 異動 within the company or group.")
        @Nullable EndReason endReason,
    @Schema(description = "名刺交換日") @Nullable LocalDate cardExchangedOn,
    @Schema(description = "Who of us exchanged cards: an account.") @Nullable UUID cardExchangedBy,
    @Schema(description = "主担当: whom we turn to first at this company.")
        @Nullable Boolean mainContact,
    @Schema(description = "後任: the affiliation of the person who took over.")
        @Nullable UUID successorId,
    @Schema(maxLength = 2000) @Nullable String note) {

  private static final int MOST_NOTE = 2_000;

  public AffiliationDetails {
    mainContact = Boolean.TRUE.equals(mainContact);
  }

  /** The same affiliation, over since a day. */
  AffiliationDetails ended(LocalDate day, EndReason reason, @Nullable UUID successor) {
    return new AffiliationDetails(
        personId,
        companyId,
        department,
        title,
        startedOn,
        day,
        reason,
        cardExchangedOn,
        cardExchangedBy,
        false,
        successor,
        note);
  }

  /**
   * The same affiliation with what another one of the same two knows: blanks are filled, what
   * differs goes into the note.
   */
  AffiliationDetails with(AffiliationDetails other) {
    String rest =
        Stream.of(
                differing(department, other.department, ""),
                differing(title, other.title, ""),
                differing(startedOn, other.startedOn, " から"),
                differing(cardExchangedOn, other.cardExchangedOn, " 名刺交換"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("・"));
    String added =
        Stream.of(note, rest.isEmpty() ? null : "統合前の所属: " + rest, other.note)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining("\n"));
    return new AffiliationDetails(
        personId,
        companyId,
        first(department, other.department),
        first(title, other.title),
        first(startedOn, other.startedOn),
        endedOn,
        endReason,
        first(cardExchangedOn, other.cardExchangedOn),
        cardExchangedOn == null ? other.cardExchangedBy : cardExchangedBy,
        Boolean.TRUE.equals(mainContact) || Boolean.TRUE.equals(other.mainContact),
        first(successorId, other.successorId),
        added.isEmpty() ? null : added.substring(0, Math.min(added.length(), MOST_NOTE)));
  }

  private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
    return one == null ? other : one;
  }

  private static @Nullable String differing(
      @Nullable Object kept, @Nullable Object other, String suffix) {
    return kept == null || other == null || kept.equals(other) ? null : other + suffix;
  }

  /** 終了の理由 */
  public enum EndReason {
    left,
    moved
  }
}
