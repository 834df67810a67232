package jp.enishi.local;

import java.security.SecureRandom;
import java.util.HexFormat;

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
    return withPasswords(randomPassword(), randomPassword(), randomPassword(), randomPassword());
  }

  private static String randomPassword() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
