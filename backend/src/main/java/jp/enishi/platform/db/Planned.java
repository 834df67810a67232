package jp.enishi.platform.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/** How the database plans a statement. */
public final class Planned implements StatementCustomizer {

  /**
   * Anew each time, for the values at hand: 東京都 and a village are found in different ways. A
   * statement that is sent often would otherwise get one plan for all values.
   */
  public static final Planned FOR_ITS_VALUES = new Planned();

  private Planned() {}

  @Override
  public void beforeExecution(PreparedStatement statement, StatementContext context)
      throws SQLException {
    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
  }
}
