package jp.enishi.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import jp.enishi.platform.db.Cause;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to one row, as an entry of the journal has it.
 *
 * @param id the number of the entry
 * @param columns those that the row had otherwise before
 */
record Deed(
    long id,
    String table,
    UUID recordId,
    Change.Operation operation,
    Set<String> columns,
    @Nullable UUID actorId,
    Cause cause) {

  static Deed of(ResultSet row, Set<String> columns) throws SQLException {
    return new Deed(
        row.getLong("id"),
        row.getString("table_name"),
        row.getObject("record_id", UUID.class),
        Change.Operation.valueOf(row.getString("operation")),
        columns,
        row.getObject("actor_id", UUID.class),
        new Cause(row.getString("cause_kind"), row.getObject("cause_id", UUID.class)));
  }

  boolean isOf(UUID account) {
    return account.equals(actorId);
  }
}
