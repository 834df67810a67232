package jp.enishi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak on loopback, its data in the database {@code keycloak} of the same PostgreSQL. */
final class LocalKeycloak {

  static final String ADMIN = "admin";

  private final LocalSettings settings;
  private final Secrets secrets;
  private final KeycloakDistribution distribution;

  LocalKeycloak(LocalSettings settings, Secrets secrets, KeycloakDistribution distribution) {
    this.settings = settings;
    this.secrets = secrets;
    this.distribution = distribution;
  }

  ChildProcess start(Children children, LocalPostgres postgres) {
    placeRealmAndThemes();
    return children.start(
        "keycloak",
        List.of(
            distribution.program(),
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + settings.keycloak().number(),
            "--hostname=" + settings.keycloakOrigin(),
            // One node: no cluster, no cluster port.
            "--cache=local",
            "--db-pool-max-size=15"),
        environment(postgres));
  }

  /** Answers once the realm can be signed in to. */
  String readyAddress() {
    return "http://127.0.0.1:%d/realms/enishi/.well-known/openid-configuration"
        .formatted(settings.keycloak().number());
  }

  private Map<String, String> environment(LocalPostgres postgres) {
    var database = postgres.logins().keycloak();
    var environment = new HashMap<>(KeycloakDistribution.javaHome());
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
    environment.put("KC_DB_URL", postgres.jdbcUrl("keycloak"));
    environment.put("KC_DB_USERNAME", database.user());
    environment.put("KC_DB_PASSWORD", database.password());
    // A connection that lay idle may lead to a database that has been started anew since.
    environment.put("QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "1s");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin"));
    // These stand in the realm file as ${…}.
    environment.put("ENISHI_ORIGIN", settings.origin());
    environment.put("ENISHI_DIRECTORY_SECRET", secrets.get("directory"));
    environment.put("ENISHI_SMTP_HOST", "127.0.0.1");
    environment.put("ENISHI_SMTP_PORT", Integer.toString(settings.smtp().number()));
    environment.put("ENISHI_SMTP_STARTTLS", "false");
    environment.put("ENISHI_SMTP_AUTH", "false");
    environment.put("ENISHI_SMTP_USER", "");
    environment.put("ENISHI_SMTP_PASSWORD", "");
    environment.put("ENISHI_MAIL_FROM", "enishi@localhost");
    return environment;
  }

  private void placeRealmAndThemes() {
    Path source = settings.project().resolve("keycloak");
    Path imports = Folders.create(distribution.home().resolve("data/import"));
    new DemoUsers(source).writeRealm(imports.resolve("enishi-realm.json"), settings.demoUsers());
    try {
      for (String theme : List.of("enishi", "enishi-demo")) {
        Path target = distribution.home().resolve("themes").resolve(theme);
        Folders.delete(target);
        Folders.copy(source.resolve("themes").resolve(theme), target);
      }
      // Keycloak keeps compressed copies of theme files; they would hide a changed theme.
      Path compressed = distribution.home().resolve("data/tmp");
      if (Files.exists(compressed)) {
        Folders.delete(compressed);
      }
    } catch (IOException failure) {
      throw new LaunchFailure("keycloak/themes: " + failure.getMessage(), failure);
    }
  }
}
