package jp.enishi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {

  private static final Path CACHE = Path.of("target", "postgresql");

  private final DatabaseLogins logins = DatabaseLogins.random();
  private Path home = Path.of("unset");

  @BeforeEach
  void make_a_folder() throws Exception {
    home = Files.createTempDirectory("enishi-durable-");
  }

  @AfterEach
  void delete_the_folder() {
    Folders.delete(home);
  }

  @Test
  void the_one_machine_installation_never_loses_a_commit() throws Exception {
    try (var postgres = LocalPostgres.durable(CACHE, home, Ports.free(), logins)) {
      assertThat(settings(postgres)).containsExactly("on", "on", "on", "on");
    }
  }

  @Test
  void data_survive_a_restart() throws Exception {
    try (var postgres = LocalPostgres.durable(CACHE, home, Ports.free(), logins);
        var owner = connect(postgres, postgres.owner())) {
      owner.createStatement().execute("create table memo as select '縁' as word");
    }
    try (var postgres = LocalPostgres.durable(CACHE, home, Ports.free(), logins);
        var owner = connect(postgres, postgres.owner())) {
      assertThat(column(owner, "select word from memo")).containsExactly("縁");
    }
  }

  @Test
  void the_server_of_a_killed_start_is_stopped_before_the_next() throws Exception {
    int port = Ports.free();
    var killed = LocalPostgres.durable(CACHE, home, port, logins);
    try (var next = LocalPostgres.durable(CACHE, home, port, logins);
        var owner = connect(next, next.owner())) {
      assertThat(column(owner, "select 'here'")).containsExactly("here");
    } finally {
      killed.close();
    }
  }

  @Test
  void a_throwaway_server_knows_japanese_letters_and_leaves_nothing() throws Exception {
    Path data;
    try (var postgres = LocalPostgres.throwaway();
        var owner = connect(postgres, postgres.owner());
        var app = connect(postgres, postgres.app())) {
      assertThat(column(owner, "select unnest(show_trgm('高橋'))")).hasSize(3);
      assertThat(column(owner, "select extname from pg_extension"))
          .contains("pg_trgm", "btree_gin", "pgcrypto");
      assertThat(column(app, "select current_user::text")).containsExactly("enishi_app");
      try (var superuser = connect(postgres, postgres.logins().superuser())) {
        data = Path.of(column(superuser, "show data_directory").getFirst());
      }
      assertThat(data).isDirectory();
    }
    assertThat(data).doesNotExist();
  }

  private static List<String> settings(LocalPostgres postgres) throws SQLException {
    try (var connection = connect(postgres, postgres.app())) {
      var values = new ArrayList<String>();
      for (String name :
          List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
        values.addAll(column(connection, "show " + name));
      }
      return values;
    }
  }

  private static Connection connect(LocalPostgres postgres, DatabaseLogin login)
      throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), login.user(), login.password());
  }

  private static List<String> column(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
