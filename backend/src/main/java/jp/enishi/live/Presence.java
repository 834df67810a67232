package jp.enishi.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an open page is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"kind", "recordId"})
record Presence(
    @Schema(examples = "company") @Nullable String kind,
    @Nullable UUID recordId,
    @Schema(description = "The attribute that is being edited, if one is.", examples = "phone")
        @Nullable String field) {

  /** Who is on a record. */
  @Schema(name = "Onlookers", requiredProperties = "people")
  record Onlookers(List<Onlooker> people) {}

  /** Somebody on a record. */
  @Schema(
      name = "Onlooker",
      requiredProperties = {"accountId", "name", "fields"})
  record Onlooker(
      UUID accountId,
      String name,
      @Schema(description = "The attributes they are editing.") List<String> fields) {}
}
