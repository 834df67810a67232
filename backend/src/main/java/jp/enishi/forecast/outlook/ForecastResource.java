package jp.enishi.forecast.outlook;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The forecast over HTTP. */
@Path("/api/forecast")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast")
class ForecastResource {

  private final CurrentActor current;
  private final ForecastService service;

  ForecastResource(CurrentActor current, ForecastService service) {
    this.current = current;
    this.service = service;
  }

  @GET
  @PermissionsAllowed(Permission.FORECAST_READ)
  @Operation(
      operationId = "getForecast",
      summary = "What was won and what is expected, against the targets",
      description =
          "Won deals stand in the month they were won, open ones in the month they are expected. Of an open deal its chance says how it is counted (`/api/forecast-settings`). By `product` each deal is divided by its lines, and what no line explains stands under none. A team's target is its own, else the sum of its people's. `asOf` tells what was said on a past day, of the deals that were within the caller's scope then: hold it against the answer without it.")
  public Forecast get(@BeanParam ForecastRequest request) {
    return service.forecast(current.get(), request);
  }
}
