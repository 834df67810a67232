package jp.enishi.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a mass load builds faster at its end than row by row: indexes that are no primary key, and
 * foreign keys.
 */
record Deferred(List<String> indexesLater, List<String> foreignKeysLater) {

  private static final String SCHEMAS = "('customers', 'search', 'journal', 'deals', 'activities')";

  /** Those that hold a constraint stand as long as it does. */
  private static final String DEFERRABLE =
      """
      from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in %s and not i.indisprimary and not c.relispartition
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype <> 'f')
      """
          .formatted(SCHEMAS);

  static Deferred drop(Connection connection) throws SQLException {
    List<String> indexes =
        column(
            connection,
            "select replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') "
                + DEFERRABLE
                + " order by c.relname");
    List<String> foreignKeys =
        column(
            connection,
            """
            select format('alter table %%s add constraint %%I %%s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) from pg_constraint k
            join pg_namespace n on n.oid = k.connamespace where k.contype = 'f' and n.nspname in ('customers', 'deals', 'activities') order by k.conname
            """);
    List<String> drops = new ArrayList<>();
    drops.addAll(
        column(
            connection,
            """
            select format('alter table %%s drop constraint %%I', k.conrelid::regclass, k.conname) from pg_constraint k
            join pg_namespace n on n.oid = k.connamespace where k.contype = 'f' and n.nspname in ('customers', 'deals', 'activities')
            """));
    drops.addAll(
        column(
            connection,
            "select format('drop index %s', i.indexrelid::regclass) " + DEFERRABLE));
    run(connection, drops);
    return new Deferred(indexes, foreignKeys);
  }

  void indexes(Connection connection) throws SQLException {
    run(
        connection,
        List.of("set maintenance_work_mem = '1GB'", "set max_parallel_maintenance_workers = 2"));
    run(connection, indexesLater);
  }

  void foreignKeys(Connection connection) throws SQLException {
    run(connection, foreignKeysLater);
  }

  private static void run(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.replace("%%", "%"))) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
