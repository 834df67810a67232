package jp.enishi.bulk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.query.RowRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Bulk edits over HTTP: what is to be changed, and what would become of each record. */
@Path("/api/bulk-edits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Bulk edits",
    description =
        "一括編集: up to 10,000 records changed at once, previewed first, taken back as one. Seen by whoever ordered it, and by administrators.")
class BulkEditResource {

  private static final String PATH = "/api/bulk-edits";

  private final CurrentActor current;
  private final BulkEditService service;
  private final BulkRows rows;
  private final BulkPresenter presenter;
  private final Idempotency idempotency;

  BulkEditResource(
      CurrentActor current,
      BulkEditService service,
      BulkRows rows,
      BulkPresenter presenter,
      Idempotency idempotency) {
    this.current = current;
    this.service = service;
    this.rows = rows;
    this.presenter = presenter;
    this.idempotency = idempotency;
  }

  @GET
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Operation(
      operationId = "listBulkEdits",
      summary = "The caller's bulk edits",
      description = "Newest first, at most 50. An administrator sees those of all.")
  public List<BulkEditView> list() {
    return service.list(current.get()).stream().map(presenter::view).toList();
  }

  @POST
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createBulkEdit",
      summary = "Preview a bulk edit",
      description =
          "Nothing is written yet: in the background each record is looked at (`planning`, then `planned`), see its rows. Records"
              + " that do not exist or that the caller may not see are refused alike.")
  @APIResponse(
      responseCode = "201",
      description = "Being looked at; `Location` names it.",
      content = @Content(schema = @Schema(implementation = BulkEditView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable NewBulkEdit wanted) {
    if (wanted == null) {
      throw ProblemException.of(ProblemType.MALFORMED_BODY);
    }
    Actor actor = current.get();
    Response response =
        idempotency.once(
            actor.id().toString(),
            key,
            "POST " + PATH,
            wanted,
            () -> {
              StoredBulkEdit edit = service.create(actor, wanted);
              return Response.status(201)
                  .header(HttpHeaders.LOCATION, PATH + "/" + edit.id())
                  .entity(presenter.view(edit))
                  .build();
            });
    String location = response.getHeaderString(HttpHeaders.LOCATION);
    service.begin(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    return response;
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Operation(
      operationId = "getBulkEdit",
      summary = "One bulk edit",
      description = "Its state, progress and counts.")
  public BulkEditView get(@PathParam("id") UUID id) {
    return presenter.view(service.get(current.get(), id));
  }

  @GET
  @Path("/{id}/rows")
  @PermissionsAllowed(Permission.CUSTOMERS_WRITE)
  @Operation(
      operationId = "listBulkEditRows",
      summary = "What becomes of each record",
      description = "In the order in which the records were given. Kept for 30 days.")
  public Page<BulkEditRowView> rows(
      @PathParam("id") UUID id,
      @Parameter(
              description = "Only records that turn out so.",
              schema = @Schema(implementation = BulkOutcome.class))
          @QueryParam("outcome")
          @Nullable String outcome,
      @BeanParam RowRequest request) {
    StoredBulkEdit edit = service.get(current.get(), id);
    BulkOutcome wanted = RowRequest.choice("outcome", outcome, BulkOutcome.class);
    return request
        .page(rows.page(id, wanted, request.after(), request.size() + 1), StoredBulkRow::seq)
        .mapAll(found -> presenter.rows(current.get(), edit, found));
  }
}
