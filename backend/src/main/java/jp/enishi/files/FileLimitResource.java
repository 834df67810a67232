package jp.enishi.files;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.enishi.access.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much may be attached, over HTTP. */
@Path("/api/file-limits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files")
class FileLimitResource {

  private final FileLimits limits;

  FileLimitResource(FileLimits limits) {
    this.limits = limits;
  }

  /** What the installation allows. */
  @Schema(
      name = "FileLimits",
      requiredProperties = {"mostBytes", "mostBytesOfAll", "mostFiles"})
  record Allowed(
      @Schema(description = "How large one file may be.") long mostBytes,
      @Schema(description = "How large all files of one record may be together.")
          long mostBytesOfAll,
      @Schema(description = "How many files one record may have.") int mostFiles) {}

  @GET
  @PermissionsAllowed(Permission.FILES_USE)
  @Operation(
      operationId = "getFileLimits",
      summary = "How much may be attached to a record",
      description =
          "The same for every record. For whoever chooses files before the record is there.")
  public Allowed get() {
    return new Allowed(
        limits.most().asLongValue(), limits.mostOfRecord().asLongValue(), limits.mostFiles());
  }
}
