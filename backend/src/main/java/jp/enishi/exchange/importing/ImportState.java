package jp.enishi.exchange.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands. */
@Schema(
    description =
        "`ready`: uploaded; look at the mapping, then plan. `planning`: each row is compared with"
            + " what is there. `planned`: see the rows, then run. `running`: rows are being"
            + " written. `done`: all written. `undoing` / `undone`: taken back. `failed`: see"
            + " `problem`; may be planned or run again.")
public enum ImportState {
  ready,
  planning,
  planned,
  running,
  done,
  undoing,
  undone,
  failed;

  /** Whether background work is under way. */
  boolean isBusy() {
    return this == planning || this == running || this == undoing;
  }
}
