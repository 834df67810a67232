package jp.enishi.exchange.importing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row will do, or has done. */
@Schema(
    description =
        "`create`: at least one new record. `update`: changes records, creates none. `skip`:"
            + " changes nothing. `conflict`: cannot be decided; nothing is written. `error`: a"
            + " value is wrong; nothing is written.")
public enum RowAction {
  create,
  update,
  skip,
  conflict,
  error
}
