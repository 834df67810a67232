package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pair of the work list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "DuplicatePair",
    description = "Two records that may be one.",
    requiredProperties = {"id", "kind", "score", "level", "reasons", "first", "second", "foundAt"})
public record PairView(
    UUID id,
    DuplicateKind kind,
    @Schema(description = "0 to 100.") int score,
    DuplicateLevel level,
    List<DuplicateReason> reasons,
    Side first,
    Side second,
    Instant foundAt,
    @Schema(description = "Present when somebody declared the two to be two.")
        @Nullable Dismissal dismissal) {

  /** One of the two records. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "DuplicateSide",
      requiredProperties = {"id", "name", "updatedAt"})
  public record Side(
      UUID id,
      String name,
      @Nullable String place,
      @Nullable String phone,
      @Nullable String ownerName,
      Instant updatedAt) {}

  /** Who said 重複ではない, and when. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DuplicateDismissal", requiredProperties = "at")
  public record Dismissal(@Nullable String byName, Instant at) {}

  private record Facts(
      UUID id,
      DuplicateKind kind,
      int score,
      List<DuplicateReason> reasons,
      Side one,
      Side other,
      Instant foundAt,
      @Nullable Dismissal dismissal) {}

  static PairView of(JsonNode row) {
    Facts f = Rows.read(row, Facts.class);
    return new PairView(
        f.id(),
        f.kind(),
        f.score(),
        DuplicateLevel.of(f.score()),
        f.reasons(),
        f.one(),
        f.other(),
        f.foundAt(),
        f.dismissal());
  }
}
