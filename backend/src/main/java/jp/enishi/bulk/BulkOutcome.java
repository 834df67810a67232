package jp.enishi.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of one record. */
@Schema(
    description =
        "`waiting`: not looked at yet. `change`: will be changed. `unchanged`: is already as wanted. `refused`: cannot be changed, see the remarks."
            + " `done`: was changed. `stale`: somebody else changed the same attribute after the preview; it stays as they left it.")
public enum BulkOutcome {
  waiting,
  change,
  unchanged,
  refused,
  done,
  stale
}
