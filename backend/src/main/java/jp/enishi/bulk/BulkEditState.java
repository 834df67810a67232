package jp.enishi.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a bulk edit stands. */
@Schema(
    description =
        "`planning`: each record is looked at, nothing is written. `planned`: see the rows, then run. `running`: records are being"
            + " written. `done`. `undoing` / `undone`: taken back. `cancelled`: stopped while planning. `failed`: see `problem`; may be run again.")
public enum BulkEditState {
  planning,
  planned,
  running,
  done,
  undoing,
  undone,
  cancelled,
  failed;

  /** Whether background work is under way. */
  boolean isBusy() {
    return this == planning || this == running || this == undoing;
  }
}
