package jp.enishi.access;

import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who I am, and the colleagues and units a record can belong to. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access", description = "The signed-in account, colleagues, teams and sites.")
class AccessResource {

  /** The signed-in account. */
  @Schema(
      name = "Me",
      requiredProperties = {"id", "name", "roles", "permissions", "scope", "units"})
  record Me(
      UUID id,
      String name,
      List<String> roles,
      @Schema(
              description =
                  "What the account may do, such as `customers:write`. The page hides what is missing here; the API refuses it.")
          Set<String> permissions,
      @Schema(
              description =
                  "How far the account sees: own records, its teams', its teams' and all below, or all.")
          Scope scope,
      List<Unit> units) {}

  private final CurrentActor current;
  private final Accounts accounts;

  AccessResource(CurrentActor current, Accounts accounts) {
    this.current = current;
    this.accounts = accounts;
  }

  @GET
  @Path("/me")
  @Authenticated
  @Operation(
      operationId = "getMe",
      summary = "The signed-in account",
      description = "Roles, permissions and row scope as the API applies them.")
  public Me me() {
    Actor actor = current.get();
    List<String> roles = actor.roles().stream().map(Role::claim).toList();
    return new Me(
        actor.id(), actor.name(), roles, actor.permissions(), actor.scope(), actor.units());
  }

  @GET
  @Path("/accounts")
  @PermissionsAllowed(Permission.REFERENCE_READ)
  @Operation(
      operationId = "listAccounts",
      summary = "Colleagues who can own records",
      description = "Every account known from the identity provider, disabled ones last.")
  public List<Accounts.Account> accounts() {
    return accounts.all();
  }

  @GET
  @Path("/units")
  @PermissionsAllowed(Permission.REFERENCE_READ)
  @Operation(
      operationId = "listUnits",
      summary = "Teams and sites of our own company",
      description = "A unit stands after the unit it belongs to (`parentId`).")
  public List<Unit> units() {
    return accounts.units();
  }
}
