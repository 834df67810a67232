package jp.enishi.customers.duplicate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a half-typed record may be a duplicate of. */
@Schema(
    name = "DuplicateCandidates",
    description = "What a half-typed record may be a duplicate of.",
    requiredProperties = {"candidates", "elsewhere"})
public record CandidatesView(
    @Schema(description = "At most five, the likeliest first; only records within the scope.")
        List<Candidate> candidates,
    @Schema(
            description =
                "Unique numbers that a record outside the scope has. Saving would answer 409;"
                    + " nothing else is told of that record.")
        List<Elsewhere> elsewhere) {

  /** A record that may be the same. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "DuplicateCandidate",
      requiredProperties = {"id", "name", "score", "level", "reasons", "trashed"})
  public record Candidate(
      UUID id,
      String name,
      @Schema(description = "What tells it from others of that name: place, phone, employer.")
          @Nullable String detail,
      @Schema(description = "0 to 100.") int score,
      DuplicateLevel level,
      List<DuplicateReason> reasons,
      @Schema(description = "It lies in the trash: restore it rather than type it again.")
          boolean trashed) {}

  /** A unique number in use where the caller does not see. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DuplicateElsewhere", requiredProperties = "reason")
  public record Elsewhere(
      @Schema(description = "Which number: `corporateNumber` or `memberNumber`.")
          DuplicateReason reason,
      @Schema(
              description =
                  "担当部署 that keeps the company, to talk to; absent when it has none, and never"
                      + " given for a person.")
          @Nullable String team) {}
}
