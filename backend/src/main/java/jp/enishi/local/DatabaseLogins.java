package jp.enishi.local;

/**
 * The roles of a local PostgreSQL.
 *
 * @param superuser creates roles, databases and extensions at start; nothing else uses it
 * @param owner owns the tables and runs the migrations
 * @param app what the API works with
 * @param keycloak owns the database {@code keycloak}
 */
public record DatabaseLogins(
    DatabaseLogin superuser, DatabaseLogin owner, DatabaseLogin app, DatabaseLogin keycloak) {

  /** The usual role names with these passwords. */
  static DatabaseLogins withPasswords(String superuser, String owner, String app, String keycloak) {
    return new DatabaseLogins(
        new DatabaseLogin("postgres", superuser),
        new DatabaseLogin("enishi_owner", owner),
        new DatabaseLogin("enishi_app", app),
        new DatabaseLogin("enishi_keycloak", keycloak));
  }

  static DatabaseLogins random() {
    return withPasswords(Secrets.random(), Secrets.random(), Secrets.random(), Secrets.random());
  }

  static DatabaseLogins of(Secrets secrets) {
    return withPasswords(
        secrets.get("database-superuser"),
        secrets.get("database-owner"),
        secrets.get("database-app"),
        secrets.get("database-keycloak"));
  }
}
