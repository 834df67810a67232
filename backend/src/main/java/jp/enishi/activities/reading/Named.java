package jp.enishi.activities.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer or deal whose name was found in a line. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "ReadName",
    requiredProperties = {"kind", "id", "name"})
record Named(
    Kind kind,
    UUID id,
    String name,
    @Schema(description = "What tells it from others of the same name.") @Nullable String hint) {

  /** What has a name. */
  @Schema(name = "ReadNameKind")
  enum Kind {
    company,
    person,
    deal
  }
}
