package jp.enishi.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "File",
    description = "A file that hangs on a record.",
    requiredProperties = {
      "id",
      "version",
      "kind",
      "recordId",
      "name",
      "mediaType",
      "bytes",
      "sha256",
      "isPicture",
      "createdAt",
      "updatedAt"
    })
public record FileView(
    UUID id,
    @Schema(description = "Also the ETag of the file's facts.") int version,
    @Schema(description = "What kind of record it hangs on.", examples = "deal") String kind,
    UUID recordId,
    @Schema(description = "ファイル名", examples = "見積書.pdf") String name,
    @Schema(
            description = "Found from the content; the name only tells kinds of one format apart.",
            examples = "application/pdf")
        String mediaType,
    long bytes,
    @Schema(description = "SHA-256 of the content; also the ETag of the content.") String sha256,
    @Schema(description = "PNG, JPEG, GIF or WebP: may be shown as a picture.") boolean isPicture,
    @Nullable UUID uploadedBy,
    @Schema(description = "Name of whoever uploaded it.") @Nullable String uploaderName,
    Instant createdAt,
    Instant updatedAt,
    @Schema(description = "When it was moved to the trash.") @Nullable Instant deletedAt) {

  static FileView of(StoredFile file) {
    return new FileView(
        file.id(),
        file.version(),
        file.kind(),
        file.recordId(),
        file.name(),
        file.mediaType(),
        file.bytes(),
        file.sha256(),
        FileType.isPicture(file.mediaType()),
        file.uploadedBy(),
        file.uploaderName(),
        file.createdAt(),
        file.updatedAt(),
        file.deletedAt());
  }
}
