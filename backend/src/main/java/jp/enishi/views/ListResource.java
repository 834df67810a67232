package jp.enishi.views;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Language;
import jp.enishi.platform.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How lists are kept, over HTTP. */
@Path("/api/lists/{kind}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Views")
class ListResource {

  /** The whole list, where a view could be named. */
  private static final String ALL = "all";

  /** The order of the caller's tabs. */
  record TabOrder(
      @Schema(description = "Views from left to right; those left out follow.")
          @Nullable List<@Nullable UUID> views) {}

  /** What a list begins with. */
  record ListStart(
      @Schema(description = "A view; null or absent: the whole list.") @Nullable UUID view) {}

  /** Columns in their order. */
  record NewLayout(
      @Schema(description = "The visible columns from left to right, at most 60.")
          @Nullable List<@Nullable ViewColumn> columns) {}

  private final CurrentActor current;
  private final ListService service;
  private final Language language;

  ListResource(CurrentActor current, ListService service, Language language) {
    this.current = current;
    this.service = service;
    this.language = language;
  }

  @GET
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "getList",
      summary = "A list's views, and how the caller keeps it",
      description =
          "Of the records of a register: `company`, `person`, `product`, `deal`, `task`, `activity`, `mail`, `contract` or `quote`. Views are the caller's own and those shared with them.")
  public ListArrangement get(@PathParam("kind") String kind) {
    return service.of(current.get(), kind, language.get());
  }

  @PUT
  @Path("/order")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "orderViews",
      summary = "Put the tabs into an order",
      description = "For the caller alone. Views they do not see are passed over.")
  public ListArrangement order(@PathParam("kind") String kind, TabOrder order) {
    service.order(current.get(), kind, order.views());
    return get(kind);
  }

  @PUT
  @Path("/start")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "chooseListStart",
      summary = "Choose what the list begins with",
      description = "For the caller alone; wins over what an administrator chose for their role.")
  public ListArrangement start(@PathParam("kind") String kind, ListStart start) {
    service.start(current.get(), kind, start.view());
    return get(kind);
  }

  @DELETE
  @Path("/start")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "forgetListStart",
      summary = "Begin as one's role does",
      description = "Forgets the caller's own choice.")
  public ListArrangement noStart(@PathParam("kind") String kind) {
    service.noStart(current.get(), kind);
    return get(kind);
  }

  @PUT
  @Path("/roles/{role}/start")
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Operation(
      operationId = "chooseRoleStart",
      summary = "Choose what a role begins with",
      description =
          "Administrators only; null takes the choice away. Whoever cannot see the view begins with"
              + " the whole list.")
  public ListArrangement roleStart(
      @PathParam("kind") String kind, @PathParam("role") String role, ListStart start) {
    service.roleStart(current.get(), kind, role, start.view());
    return get(kind);
  }

  @PUT
  @Path("/layouts/{view}")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "keepColumns",
      summary = "Keep columns, their order and widths",
      description =
          "For the caller alone. `view` is the id of a view, or `all` for the whole list.")
  public ListArrangement layout(
      @PathParam("kind") String kind, @PathParam("view") String view, NewLayout layout) {
    service.layout(current.get(), kind, viewId(view), layout.columns());
    return get(kind);
  }

  @DELETE
  @Path("/layouts/{view}")
  @PermissionsAllowed(Permission.LISTS_ARRANGE)
  @Operation(
      operationId = "forgetColumns",
      summary = "Go back to the view's own columns",
      description = "`view` is the id of a view, or `all` for the whole list.")
  public ListArrangement noLayout(@PathParam("kind") String kind, @PathParam("view") String view) {
    service.noLayout(current.get(), kind, viewId(view));
    return get(kind);
  }

  private static @Nullable UUID viewId(String view) {
    if (view.equals(ALL)) {
      return null;
    }
    try {
      return UUID.fromString(view);
    } catch (IllegalArgumentException e) {
      throw ProblemException.notFound();
    }
  }
}
