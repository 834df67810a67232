package jp.enishi.customers.duplicate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.duplicate.PairFinder.Crowded;
import jp.enishi.customers.duplicate.PairFinder.Slice;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.StagedJob;

/**
 * Scans the stock: first finds the pairs that share something, then compares them. Each step and
 * the note that it was done stand in one transaction, so that a scan that was broken off goes on
 * where it stood.
 */
@Singleton
class ScanJob extends StagedJob<StoredScan> {
  static final String NAME = "duplicate-scan";
  private static final int AT_ONCE = 5_000;

  private final Scans scans;
  private final PairFinder finder;
  private final Pairs pairs;
  private final Transactions transactions;

  ScanJob(Scans scans, PairFinder finder, Pairs pairs, Transactions transactions) {
    super(NAME);
    this.scans = scans;
    this.finder = finder;
    this.pairs = pairs;
    this.transactions = transactions;
  }

  @Override
  protected Optional<StoredScan> due(UUID id) {
    return scans.find(id).filter(scan -> scan.state() == ScanState.running);
  }

  @Override
  protected void work(UUID id, StoredScan scan) {
    Actor actor = scans.actor(id);
    boolean whole = find(scan, actor) && compare(id, scan.kind());
    scans.end(id, whole ? ScanState.done : ScanState.cancelled);
  }

  @Override
  protected void fail(UUID id) {
    scans.end(id, ScanState.failed);
  }

  /** Answers false when it was cancelled. */
  private boolean find(StoredScan scan, Actor actor) {
    List<Block> blocks = Block.of(scan.kind());
    for (int step = scan.step(); step < scan.steps(); step++) {
      if (isCancelled(scan.id())) {
        return false;
      }
      int at = step;
      transactions.read(
          () -> {
            if (at == 0) {
              finder.known(scan.id(), actor, scan.kind(), scan.since());
            }
            Block block = blocks.get(at / scan.slices());
            Slice slice = new Slice(at % scan.slices(), scan.slices());
            Crowded crowded =
                finder.find(scan.id(), actor, block, scan.kind(), slice, scan.since());
            scans.stepped(scan.id(), at + 1, crowded.keys(), crowded.records());
            if (at + 1 == scan.steps()) {
              scans.counted(scan.id());
            }
            return null;
          });
    }
    return true;
  }

  private boolean compare(UUID id, DuplicateKind kind) {
    boolean more = true;
    while (more) {
      StoredScan at = scans.find(id).orElseThrow();
      if (at.cancelled()) {
        return false;
      }
      more =
          transactions.read(
              () -> {
                Pairs.Compared compared = pairs.compare(at, kind, AT_ONCE);
                if (compared.pairs() > 0) {
                  scans.compared(
                      id, compared.pairs(), compared.listed(), compared.first(), compared.second());
                }
                return compared.pairs() == AT_ONCE;
              });
    }
    return true;
  }

  private boolean isCancelled(UUID id) {
    return scans.find(id).map(StoredScan::cancelled).orElse(true);
  }
}
