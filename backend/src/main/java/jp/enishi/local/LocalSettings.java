package jp.enishi.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the environment says about this start.
 *
 * @param project the checkout: built programs and the realm are taken from it
 * @param data everything that outlives a start
 * @param demoUsers the realm gets users for each role, with a known password
 * @param demoData the API fills a demo company once
 */
record LocalSettings(
    Path project,
    Path data,
    Port http,
    Port management,
    Port keycloak,
    Port database,
    Port smtp,
    Port intake,
    boolean demoUsers,
    boolean demoData) {

  /** A port of this machine and the environment variable that moves it. */
  record Port(int number, String variable, String usedBy) {}

  static LocalSettings from(Map<String, String> environment, Path project) {
    return new LocalSettings(
        project,
        project.resolve(environment.getOrDefault("ENISHI_DATA", "data")).normalize(),
        port(environment, "ENISHI_HTTP_PORT", 8080, "Enishi"),
        port(environment, "ENISHI_MANAGEMENT_PORT", 9000, "Enishi (health, metrics)"),
        port(environment, "ENISHI_KEYCLOAK_PORT", 8180, "Keycloak"),
        port(environment, "ENISHI_DB_PORT", 5433, "PostgreSQL"),
        port(environment, "ENISHI_SMTP_PORT", 1025, "SMTP"),
        port(environment, "ENISHI_MAIL_INTAKE_PORT", 1026, "SMTP (mail in)"),
        !"0".equals(environment.getOrDefault("ENISHI_DEMO_USERS", "1")),
        "1".equals(environment.get("ENISHI_DEMO")));
  }

  /** The one address people open. */
  String origin() {
    return "http://localhost:" + http.number;
  }

  String keycloakOrigin() {
    return "http://localhost:" + keycloak.number;
  }

  String issuer() {
    return keycloakOrigin() + "/realms/enishi";
  }

  List<Port> ports() {
    return List.of(http, management, keycloak, database, smtp, intake);
  }

  Path logs() {
    return data.resolve("logs");
  }

  Path run() {
    return data.resolve("run");
  }

  Path mail() {
    return data.resolve("mail");
  }

  private static Port port(
      Map<String, String> environment, String variable, int usual, String usedBy) {
    String typed = environment.getOrDefault(variable, "").strip();
    if (typed.isEmpty()) {
      boolean free = "free".equals(environment.get("ENISHI_PORTS"));
      return new Port(free ? Ports.free() : usual, variable, usedBy);
    }
    if (!typed.matches("\\d{1,5}")
        || Integer.parseInt(typed) < 1
        || Integer.parseInt(typed) > 65535) {
      throw new LaunchFailure(
          Wording.of(
              variable + " には 1〜65535 のポート番号を指定してください。",
              variable + " must be a port, 1 to 65535."));
    }
    return new Port(Integer.parseInt(typed), variable, usedBy);
  }
}
