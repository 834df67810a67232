package jp.enishi.products.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.CurrentActor;
import jp.enishi.access.Permission;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.register.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Products over HTTP. */
@Path("/api/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Products",
    description = "商品: what the firm sells. Products are everybody's: no scope narrows them.")
class ProductResource {

  private static final String PATH = "/api/products";

  private final CurrentActor current;
  private final ProductService service;
  private final History history;
  private final Answers answers;

  ProductResource(CurrentActor current, ProductService service, History history, Answers answers) {
    this.current = current;
    this.service = service;
    this.history = history;
    this.answers = answers;
  }

  @GET
  @PermissionsAllowed(Permission.PRODUCTS_READ)
  @Operation(
      operationId = "listProducts",
      summary = "List products",
      description =
          "All of them, newest change first unless `sort` says otherwise. `owner` and `unit` find none: products have no owner.")
  public Page<ProductSummary> list(
      @BeanParam ProductFilter filter, @BeanParam ListRequest request) {
    return service.list(current.get(), filter, request).map(ProductSummary::of);
  }

  @POST
  @PermissionsAllowed(Permission.PRODUCTS_WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createProduct",
      summary = "Create a product",
      description = "409 when a product with the same code exists.")
  @APIResponse(
      responseCode = "201",
      description = "Created; `Location` names it.",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  public Response create(
      @HeaderParam("Idempotency-Key") @Nullable String key, ProductDetails details) {
    return answers.created(
        key, PATH, details, () -> service.create(current.get(), details), ProductView::of);
  }

  @GET
  @Path("/{id}")
  @PermissionsAllowed(Permission.PRODUCTS_READ)
  @Operation(
      operationId = "getProduct",
      summary = "One product",
      description = "Also from the trash.")
  @APIResponseSchema(ProductView.class)
  public Response get(@PathParam("id") UUID id) {
    return answers.ok(service.get(current.get(), id), ProductView::of);
  }

  @PATCH
  @Path("/{id}")
  @PermissionsAllowed(Permission.PRODUCTS_WRITE)
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeProduct",
      summary = "Change a product",
      description =
          "JSON Merge Patch (RFC 7396) on the attributes: members given replace, null removes, absent members stay.")
  @RequestBody(content = @Content(schema = @Schema(ref = "ProductChange")))
  @APIResponseSchema(ProductView.class)
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, JsonNode patch)
      throws JsonProcessingException {
    return answers.ok(
        service.change(current.get(), id, Versions.required(ifMatch), patch), ProductView::of);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.PRODUCTS_WRITE)
  @Operation(
      operationId = "trashProduct",
      summary = "Move a product to the trash",
      description =
          "It leaves lists and search and can be restored at any time. Lines of deals that name it keep what they say.")
  @APIResponseSchema(ProductView.class)
  public Response trash(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answers.ok(
        service.trash(current.get(), id, Versions.required(ifMatch)), ProductView::of);
  }

  @POST
  @Path("/{id}/restore")
  @PermissionsAllowed(Permission.PRODUCTS_WRITE)
  @Operation(
      operationId = "restoreProduct",
      summary = "Restore a product from the trash",
      description = "409 when its code is in use again. Restoring twice does no harm.")
  @APIResponseSchema(ProductView.class)
  public Response restore(@PathParam("id") UUID id) {
    return answers.ok(service.restore(current.get(), id), ProductView::of);
  }

  @GET
  @Path("/{id}/history")
  @PermissionsAllowed(Permission.PRODUCTS_READ)
  @Operation(
      operationId = "getProductHistory",
      summary = "What changed",
      description = "Newest first, 50 a page.")
  public Page<Change> history(
      @PathParam("id") UUID id, @QueryParam("cursor") @Nullable String cursor) {
    return history.of(current.get(), List.of(service.get(current.get(), id).id()), cursor);
  }
}
