package jp.enishi.testing;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The database as its owner reaches it, for what the application's own role may not do. */
public final class Owner {

  private Owner() {}

  public static Jdbi jdbi() {
    Config config = ConfigProvider.getConfig();
    return Jdbi.create(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.flyway.username", String.class),
        config.getValue("quarkus.flyway.password", String.class));
  }

  /** Fills tables with so much that the journal is better not written. */
  public static void fill(List<String> tables, Consumer<Handle> filling) {
    jdbi()
        .useTransaction(
            handle -> {
              for (String table : tables) {
                handle.execute("alter table %s disable trigger journal_insert".formatted(table));
              }
              filling.accept(handle);
              for (String table : tables) {
                handle.execute("alter table %s enable trigger journal_insert".formatted(table));
              }
            });
  }

  /** As the database does by itself after a while. */
  public static void analyze(String... tables) {
    jdbi()
        .useHandle(
            handle -> {
              for (String table : tables) {
                handle.execute("vacuum analyze " + table);
              }
            });
  }
}
