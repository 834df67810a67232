package jp.enishi.forecast.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The setting of forecasts over HTTP. */
@Path("/api/forecast-settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Forecast")
class ForecastSettingResource {

  private final CurrentActor current;
  private final ForecastSettings settings;

  ForecastSettingResource(CurrentActor current, ForecastSettings settings) {
    this.current = current;
    this.settings = settings;
  }

  @GET
  @PermissionsAllowed(Permission.FORECAST_READ)
  @Operation(
      operationId = "getForecastSettings",
      summary = "From which chance on a deal is counted as what",
      description = "For the whole firm.")
  @APIResponseSchema(ForecastSetting.class)
  public Response get() {
    return ok(settings.get());
  }

  @PATCH
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeForecastSettings",
      summary = "Change from which chance on",
      description = "JSON Merge Patch (RFC 7396) on the attributes.")
  @RequestBody(content = @Content(schema = @Schema(ref = "ForecastSettingChange")))
  @APIResponseSchema(ForecastSetting.class)
  public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return ok(settings.change(current.get(), Versions.required(ifMatch), patch).record());
  }

  private static Response ok(ForecastSetting setting) {
    return Response.ok(setting).tag(Versions.tag(setting.version())).build();
  }
}
