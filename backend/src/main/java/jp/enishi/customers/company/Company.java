package jp.enishi.customers.company;

import java.time.Instant;
import java.util.UUID;
import jp.enishi.platform.db.Transactions;
import org.jspecify.annotations.Nullable;

/** A company as it is stored. Immutable: each verb gives the company as it will be. */
record Company(
    UUID id,
    int version,
    CompanyDetails details,
    CompanyKeys keys,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static Company of(CompanyDetails details) {
    Instant now = Instant.now();
    return new Company(Transactions.newId(), 1, details, CompanyKeys.of(details), now, now, null);
  }

  Company revised(CompanyDetails changed) {
    return new Company(
        id, version, changed, CompanyKeys.of(changed), createdAt, updatedAt, deletedAt);
  }

  Company trashed() {
    return new Company(id, version, details, keys, createdAt, updatedAt, Instant.now());
  }

  Company restored() {
    return new Company(id, version, details, keys, createdAt, updatedAt, null);
  }

  /** The company after it was stored once more. */
  Company stored() {
    return new Company(id, version + 1, details, keys, createdAt, Instant.now(), deletedAt);
  }

  boolean isTrashed() {
    return deletedAt != null;
  }
}
