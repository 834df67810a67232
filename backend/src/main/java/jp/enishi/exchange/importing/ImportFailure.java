package jp.enishi.exchange.importing;

import java.sql.SQLException;
import jp.enishi.platform.text.Remark;

/** Ends background work with a reason the user can read. */
final class ImportFailure extends RuntimeException {
  private final transient Remark remark;

  ImportFailure(Remark remark) {
    super(remark.code());
    this.remark = remark;
  }

  Remark remark() {
    return remark;
  }

  /** Whether the database was only away for a moment, so that the same work may succeed later. */
  static boolean isPassing(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null
            || state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.startsWith("40");
      }
    }
    return false;
  }
}
