package jp.enishi.customers.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.enishi.register.Merging;
import org.jspecify.annotations.Nullable;

/** A merge that was done, and perhaps taken back. */
record Merge(
    UUID id,
    long no,
    String kind,
    UUID survivorId,
    List<UUID> loserIds,
    Instant at,
    @Nullable UUID actorId,
    @Nullable String actorName,
    @Nullable Instant undoneAt,
    @Nullable String undoneByName) {

  Merging merging() {
    return new Merging(kind, survivorId, loserIds);
  }

  boolean isUndone() {
    return undoneAt != null;
  }
}
