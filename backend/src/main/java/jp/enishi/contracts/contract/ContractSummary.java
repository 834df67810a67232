package jp.enishi.contracts.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contract as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ContractSummary",
    requiredProperties = {"id", "version", "attributes", "facts", "createdAt", "updatedAt"})
public record ContractSummary(
    UUID id,
    int version,
    @Schema(
            description =
                "The title and the attributes asked for with `fields`; the others are absent.")
        ContractDetails attributes,
    ContractFacts facts,
    @Nullable String ownerName,
    @Nullable String teamName,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  private record Line(
      UUID id,
      int version,
      @Nullable String ownerName,
      @Nullable String teamName,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant deletedAt) {}

  /** Reads a row of a list. */
  public static ContractSummary of(JsonNode row) {
    Line line = Rows.read(row, Line.class);
    return new ContractSummary(
        line.id(),
        line.version(),
        Rows.read(row, ContractDetails.class),
        ContractFacts.of(Rows.read(row, ContractFacts.Row.class)),
        line.ownerName(),
        line.teamName(),
        line.createdAt(),
        line.updatedAt(),
        line.deletedAt());
  }
}
