package jp.enishi.customers.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a scan stands. */
@Schema(
    description =
        "`running`: ask again every second. `done`. `cancelled`: stopped on request; what was found"
            + " stays. `failed`: start another.")
public enum ScanState {
  running,
  done,
  cancelled,
  failed
}
