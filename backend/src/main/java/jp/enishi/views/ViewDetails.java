package jp.enishi.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything about a view that somebody can write. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description =
        "The attributes of a view that can be written. A view narrows and arranges a list; whoever"
            + " opens it sees only the records within their own scope.",
    requiredProperties = {"kind", "name", "filters", "columns", "audience", "locked"})
record ViewDetails(
    @Schema(
            description = "Which list it is a view of. Cannot be changed later.",
            examples = "company")
        @Nullable String kind,
    @Schema(description = "ビュー名", maxLength = 60, examples = "東京のAランク") @Nullable String name,
    @Schema(
            description =
                "The list's own query parameters without `sort`, `limit`, `cursor` and `fields`, as"
                    + " of `GET /api/companies` or `GET /api/people`.",
            examples = "{\"rank\": \"A,B\", \"owner\": \"me\"}")
        Map<String, @Nullable String> filters,
    @Schema(
            description = "As the list's `sort`; the list's own order when absent.",
            examples = "-updatedAt")
        @Nullable String sort,
    @Schema(
            description =
                "Columns in their order, at most 60; the list's usual ones when empty or absent.")
        List<@Nullable ViewColumn> columns,
    @Schema(description = "`own` when absent.") Audience audience,
    @Schema(description = "With audience `team`: one of your teams or sites.")
        @Nullable UUID teamId,
    @Schema(
            description =
                "Of a shared view: only its owner and administrators may change it. Others copy"
                    + " it.")
        Boolean locked) {

  ViewDetails {
    filters = filters == null ? Map.of() : filters;
    columns = columns == null ? List.of() : columns;
    audience = audience == null ? Audience.own : audience;
    locked = Boolean.TRUE.equals(locked);
  }

  ViewDetails named(String other) {
    return new ViewDetails(kind, other, filters, sort, columns, audience, teamId, locked);
  }

  /** Whether what the view shows is the only thing that differs. */
  boolean differsInContentOnly(ViewDetails other) {
    return java.util.Objects.equals(name, other.name)
        && audience == other.audience
        && java.util.Objects.equals(teamId, other.teamId)
        && java.util.Objects.equals(locked, other.locked);
  }
}
