package jp.enishi.views;

import java.time.Instant;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A view as it is stored.
 *
 * @param builtIn the name of one that came with Enishi
 * @param ownerId whose it is; null for one that came with Enishi
 */
record StoredView(
    UUID id,
    int version,
    ViewDetails details,
    @Nullable String builtIn,
    @Nullable UUID ownerId,
    @Nullable String ownerName,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  /** Share, lock, rename, remove. */
  boolean mayBeManagedBy(Actor actor) {
    return actor.id().equals(ownerId) || actor.may(Permission.SETTINGS_WRITE);
  }

  /** Change what it shows. */
  boolean mayBeChangedBy(Actor actor) {
    return mayBeManagedBy(actor) || !Boolean.TRUE.equals(details.locked());
  }
}
