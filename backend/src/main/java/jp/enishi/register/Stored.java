package jp.enishi.register;

import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is stored. Immutable: each verb gives the record as it will be.
 *
 * @param details what somebody wrote
 * @param keys what follows from the details, for sorting, matching and finding
 */
public record Stored<D extends Record, K extends Record>(
    UUID id,
    int version,
    D details,
    K keys,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static <D extends Record, K extends Record> Stored<D, K> fresh(D details, K keys) {
    return fresh(Transactions.newId(), details, keys);
  }

  static <D extends Record, K extends Record> Stored<D, K> fresh(UUID id, D details, K keys) {
    Instant now = Instant.now();
    return new Stored<>(id, 1, details, keys, now, now, null);
  }

  Stored<D, K> revised(D changed, K changedKeys) {
    return new Stored<>(id, version, changed, changedKeys, createdAt, updatedAt, deletedAt);
  }

  Stored<D, K> trashed() {
    return new Stored<>(id, version, details, keys, createdAt, updatedAt, Instant.now());
  }

  Stored<D, K> restored() {
    return new Stored<>(id, version, details, keys, createdAt, updatedAt, null);
  }

  /** The record after it was stored once more. */
  Stored<D, K> next() {
    return new Stored<>(id, version + 1, details, keys, createdAt, Instant.now(), deletedAt);
  }

  public boolean isTrashed() {
    return deletedAt != null;
  }
}
