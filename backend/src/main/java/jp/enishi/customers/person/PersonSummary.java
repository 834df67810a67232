package jp.enishi.customers.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as a line of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "PersonSummary",
    requiredProperties = {"id", "version", "attributes", "createdAt", "updatedAt"})
record PersonSummary(
    UUID id,
    int version,
    @Schema(
            description =
                "The name and the attributes asked for with `fields`; the others are absent.")
        PersonDetails attributes,
    @Schema(description = "Where the person works now.") @Nullable String companyName,
    @Nullable String kanaRow,
    @Nullable String ownerName,
    @Nullable String teamName,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static PersonSummary of(JsonNode row) {
    return Rows.read(row, "attributes", PersonSummary.class);
  }
}
