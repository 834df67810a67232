package jp.enishi.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a list stands before the caller: its views and what they begin with. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    description = "A list as the caller keeps it: views as tabs, where it begins, and its columns.",
    requiredProperties = {"kind", "views", "startChosenBy", "roleStarts", "layouts"})
record ListArrangement(
    @Schema(examples = "company") String kind,
    @Schema(
            description =
                "The views the caller may open: first those they have put into an order, then those"
                    + " that came with Enishi, then the others from the oldest to the newest.")
        List<ListView> views,
    @Schema(description = "The view the list begins with; absent: the whole list.")
        @Nullable UUID start,
    ChosenBy startChosenBy,
    @Schema(description = "What roles begin with, as administrators have set it.")
        List<RoleStart> roleStarts,
    @Schema(description = "Columns as the caller has moved, widened, hidden or added them.")
        List<Layout> layouts) {

  /** Who decided what the list begins with. */
  @Schema(
      name = "StartChosenBy",
      description =
          "`self`: the caller's own choice. `role`: an administrator's choice for one of the"
              + " caller's roles. `nobody`: it begins with all records.")
  enum ChosenBy {
    self,
    role,
    nobody
  }

  /** What a role begins with. */
  @Schema(requiredProperties = {"role", "view"})
  record RoleStart(@Schema(examples = "sales") String role, UUID view) {}

  /** Columns of a view, or of the whole list, as somebody has arranged them for themself. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ColumnLayout", requiredProperties = "columns")
  record Layout(
      @Schema(description = "Absent: of the whole list.") @Nullable UUID view,
      List<ViewColumn> columns) {}
}
