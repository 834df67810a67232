package jp.enishi.mailbox.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.enishi.platform.problem.FieldProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail as the API answers it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "Mail",
    requiredProperties = {"id", "version", "attributes", "facts", "createdAt", "updatedAt"})
record MailView(
    UUID id,
    @Schema(description = "Counts changes; also the ETag.") int version,
    MailDetails attributes,
    MailFacts facts,
    @Schema(description = "Of an unmatched mail: the person it could be about.")
        @Nullable ProposedPerson proposal,
    @Schema(description = "When it came in.") Instant createdAt,
    Instant updatedAt,
    @Schema(description = "When it went to the trash.") @Nullable Instant deletedAt,
    @Schema(description = "After a write: what was stored although it looks doubtful.")
        @Nullable List<FieldProblem> warnings,
    @Schema(description = "true after bringing in a message that was here already.")
        @Nullable Boolean wasHere) {

  MailView wasThere() {
    return new MailView(
        id, version, attributes, facts, proposal, createdAt, updatedAt, deletedAt, warnings, true);
  }
}
