package jp.enishi.customers.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan as it is stored.
 *
 * @param since only what changed since then is compared; null for everything
 * @param slices into how many parts the blocks of each key are cut
 * @param step how many steps of the search for pairs are done
 * @param atFirst with {@code atSecond}: the pair that was compared last
 */
record StoredScan(
    UUID id,
    DuplicateKind kind,
    UUID actorId,
    @Nullable Instant since,
    ScanState state,
    boolean cancelled,
    int slices,
    int step,
    long done,
    long total,
    long found,
    long crowded,
    long crowdedRecords,
    @Nullable UUID atFirst,
    @Nullable UUID atSecond,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /** The steps of the search for pairs: each slice of each key. */
  int steps() {
    return Block.of(kind).size() * slices;
  }
}
