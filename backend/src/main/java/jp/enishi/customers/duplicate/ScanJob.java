package jp.enishi.customers.duplicate;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.duplicate.PairFinder.Crowded;
import jp.enishi.customers.duplicate.PairFinder.Slice;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.jobs.Job;
import org.jboss.logging.Logger;

/**
 * Scans the stock: first finds the pairs that share something, then compares them. Each step and
 * the note that it was done stand in one transaction, so that a scan that was broken off goes on
 * where it stood.
 */
@Singleton
class ScanJob implements Job {
  static final String NAME = "duplicate-scan";
  private static final int AT_ONCE = 5_000;
  private static final String STATEMENT_TIMEOUT = "57014";
  private static final Logger LOG = Logger.getLogger(ScanJob.class);

  private final Scans scans;
  private final PairFinder finder;
  private final Pairs pairs;
  private final Transactions transactions;

  ScanJob(Scans scans, PairFinder finder, Pairs pairs, Transactions transactions) {
    this.scans = scans;
    this.finder = finder;
    this.pairs = pairs;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(UUID id) {
    StoredScan scan = scans.find(id).orElse(null);
    if (scan == null || scan.state() != ScanState.running) {
      return;
    }
    try {
      Actor actor = scans.actor(id);
      boolean whole = find(scan, actor) && compare(id, scan.kind());
      scans.end(id, whole ? ScanState.done : ScanState.cancelled);
    } catch (RuntimeException e) {
      if (isPassing(e)) {
        throw e;
      }
      LOG.errorf(e, "scan %s failed", id);
      scans.end(id, ScanState.failed);
    }
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

  /** Whether the database was only away for a moment, so that the same work may succeed later. */
  private static boolean isPassing(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null
            || (state.matches("(08|53|57|40).*") && !state.equals(STATEMENT_TIMEOUT));
      }
    }
    return false;
  }
}
