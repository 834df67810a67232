package jp.enishi.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Roles, databases and extensions of a local PostgreSQL, made when missing. */
final class PostgresRoles {

  private final LocalPostgres postgres;

  PostgresRoles(LocalPostgres postgres) {
    this.postgres = postgres;
  }

  void ensure() {
    var logins = postgres.logins();
    try (Connection server = connect("postgres")) {
      for (DatabaseLogin login : List.of(logins.owner(), logins.app(), logins.keycloak())) {
        ensureRole(server, login);
      }
      ensureDatabase(server, "enishi", logins.owner());
      ensureDatabase(server, "keycloak", logins.keycloak());
    } catch (SQLException failure) {
      throw new LaunchFailure("PostgreSQL: " + failure.getMessage(), failure);
    }
    try (Connection enishi = connect("enishi");
        Statement statement = enishi.createStatement()) {
      for (String extension : List.of("pg_trgm", "btree_gin", "pgcrypto")) {
        statement.execute("create extension if not exists " + extension + " schema public");
      }
    } catch (SQLException failure) {
      throw new LaunchFailure("PostgreSQL: " + failure.getMessage(), failure);
    }
  }

  private static void ensureRole(Connection server, DatabaseLogin login) throws SQLException {
    boolean exists = exists(server, "select 1 from pg_roles where rolname = ?", login.user());
    execute(
        server,
        "select format('%s role %%I login password %%L', ?, ?)"
            .formatted(exists ? "alter" : "create"),
        login.user(),
        login.password());
  }

  private static void ensureDatabase(Connection server, String name, DatabaseLogin owner)
      throws SQLException {
    if (exists(server, "select 1 from pg_database where datname = ?", name)) {
      return;
    }
    execute(server, "select format('create database %I owner %I', ?, ?)", name, owner.user());
    // Only its owner and the application may enter a database.
    execute(server, "select format('revoke all on database %I from public', ?)", name);
    if (name.equals("enishi")) {
      execute(server, "select format('grant connect on database %I to enishi_app', ?)", name);
    }
  }

  private static boolean exists(Connection server, String query, String name) throws SQLException {
    try (PreparedStatement statement = server.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  /** Runs the statement that {@code composing} yields: PostgreSQL itself quotes the values. */
  private static void execute(Connection server, String composing, String... values)
      throws SQLException {
    try (PreparedStatement compose = server.prepareStatement(composing);
        Statement statement = server.createStatement()) {
      for (int i = 0; i < values.length; i++) {
        compose.setString(i + 1, values[i]);
      }
      var composed = compose.executeQuery();
      composed.next();
      statement.execute(composed.getString(1));
    }
  }

  private Connection connect(String database) throws SQLException {
    var superuser = postgres.logins().superuser();
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), superuser.user(), superuser.password());
  }
}
