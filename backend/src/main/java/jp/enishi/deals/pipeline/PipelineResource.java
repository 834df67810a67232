package jp.enishi.deals.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.http.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pipelines over HTTP. */
@Path("/api/pipelines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pipelines", description = "パイプライン: the stages that deals go through, and the board.")
class PipelineResource {

  private static final String PATH = "/api/pipelines";

  private final CurrentActor current;
  private final PipelineService service;
  private final Idempotency idempotency;

  PipelineResource(CurrentActor current, PipelineService service, Idempotency idempotency) {
    this.current = current;
    this.service = service;
    this.idempotency = idempotency;
  }

  @GET
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "listPipelines",
      summary = "All pipelines with their stages",
      description =
          "In their order; deals that name no stage begin in the first that is not closed. Not paged.")
  public List<Pipeline> list() {
    return service.all();
  }

  @POST
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createPipeline",
      summary = "Create a pipeline",
      description = "With its stages in their order.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = Pipeline.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, PipelineDetails details) {
    return idempotency.once(
        current.get().id().toString(),
        key,
        "POST " + PATH,
        details,
        () -> {
          Pipeline made = service.create(current.get(), details);
          return Response.status(201)
              .header(HttpHeaders.LOCATION, URI.create(PATH + "/" + made.id()))
              .entity(made)
              .tag(Versions.tag(made.version()))
              .build();
        });
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.DEALS_READ)
  @Operation(
      operationId = "getPipeline",
      summary = "One pipeline",
      description = "With its stages in their order.")
  @APIResponseSchema(Pipeline.class)
  public Response get(@PathParam("id") UUID id) {
    return ok(service.get(id));
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changePipeline",
      summary = "Change a pipeline",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes. `stages` is replaced whole: give every stage that is to stay, with its `id`.")
  @RequestBody(content = @Content(schema = @Schema(ref = "PipelineChange")))
  @APIResponseSchema(Pipeline.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return ok(service.change(current.get(), id, Versions.required(ifMatch), patch));
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.SETTINGS_WRITE)
  @Operation(
      operationId = "removePipeline",
      summary = "Remove a pipeline",
      description =
          "409 while deals are in it, the trash included: close it then (`closed`). 409 for the last one that takes new deals. The removal can be undone by its `Change-Id`.")
  @APIResponse(responseCode = "204", description = "Removed.")
  public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    service.remove(current.get(), id, Versions.required(ifMatch));
  }

  private static Response ok(Pipeline pipeline) {
    return Response.ok(pipeline).tag(Versions.tag(pipeline.version())).build();
  }
}
