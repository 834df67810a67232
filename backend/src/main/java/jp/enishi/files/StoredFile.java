package jp.enishi.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is stored.
 *
 * @param kind what kind of record it hangs on
 * @param recordId which record it hangs on
 * @param uploaderName the name of whoever uploaded it
 */
public record StoredFile(
    UUID id,
    int version,
    String kind,
    UUID recordId,
    String name,
    String mediaType,
    long bytes,
    String sha256,
    @Nullable UUID uploadedBy,
    @Nullable String uploaderName,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  boolean isTrashed() {
    return deletedAt != null;
  }
}
