package jp.enishi.forecast.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import jp.enishi.access.Permission;
import jp.enishi.customers.CommonRules;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which past days a forecast can be told of, over HTTP. */
@Path("/api/forecast/snapshots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast")
class SnapshotResource {

  /** The evenings that are known. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ForecastSnapshots")
  record Known(
      @Schema(description = "Absent before the first night.") @Nullable LocalDate first,
      @Nullable LocalDate last) {}

  private final Snapshots snapshots;

  SnapshotResource(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  @GET
  @PermissionsAllowed(Permission.FORECAST_READ)
  @Operation(
      operationId = "getForecastSnapshots",
      summary = "Of which past days a forecast can be told",
      description = "The first and the last evening that was written down, for `asOf`.")
  public Known get() {
    return new Known(
        snapshots.first().map(Snapshots.Evening::day).orElse(null),
        snapshots.on(CommonRules.today()).map(Snapshots.Evening::day).orElse(null));
  }
}
