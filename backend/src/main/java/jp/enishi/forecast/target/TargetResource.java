package jp.enishi.forecast.target;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Targets over HTTP. */
@Path("/api/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast", description = "予実: targets, what was won and what is expected.")
class TargetResource {

  private final CurrentActor current;
  private final TargetService service;

  TargetResource(CurrentActor current, TargetService service) {
    this.current = current;
    this.service = service;
  }

  @GET
  @PermissionsAllowed(Permission.FORECAST_READ)
  @Operation(
      operationId = "getTargets",
      summary = "The targets of a fiscal year",
      description =
          "Of the teams within the caller's scope and their people, and the caller's own.")
  public TargetYear get(
      @Parameter(description = "年度, 2000 to 2199; the present one when absent.", example = "2026")
          @QueryParam("year")
          @Nullable Integer year) {
    return service.year(current.get(), year);
  }

  @PUT
  @PermissionsAllowed(Permission.TARGETS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putTargets",
      summary = "Store targets of a fiscal year",
      description =
          "All lines or none, as one change that can be taken back. 409 names the first line that somebody else stored since it was read.")
  public TargetYear put(
      @Parameter(description = "年度; the present one when absent.", example = "2026")
          @QueryParam("year")
          @Nullable Integer year,
      NewTargets targets) {
    return service.put(current.get(), year, targets.sheets());
  }
}
