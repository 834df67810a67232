package jp.enishi.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The API process; it also serves the built pages, so that there is one address. */
final class LocalApi {

  private final LocalSettings settings;
  private final Secrets secrets;

  LocalApi(LocalSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  ChildProcess start(Children children, LocalPostgres postgres) {
    Path program = placed("backend/target/quarkus-app", "api").resolve("quarkus-run.jar");
    Path pages = placed("frontend/dist", "pages");
    return children.start("api", ApiCommand.of(program), environment(postgres, pages));
  }

  String readyAddress() {
    return "http://127.0.0.1:%d/q/health/ready".formatted(settings.management().number());
  }

  /** Answers once the demo company is there, when one is wanted. */
  String startedAddress() {
    return "http://127.0.0.1:%d/q/health/started".formatted(settings.management().number());
  }

  private Map<String, String> environment(LocalPostgres postgres, Path pages) {
    var environment = new HashMap<String, String>();
    environment.put("ENISHI_HTTP_HOST", "127.0.0.1");
    environment.put("ENISHI_HTTP_PORT", Integer.toString(settings.http().number()));
    environment.put("ENISHI_MANAGEMENT_PORT", Integer.toString(settings.management().number()));
    environment.put("ENISHI_DB_URL", postgres.jdbcUrl());
    environment.put("ENISHI_DB_USER", postgres.app().user());
    environment.put("ENISHI_DB_PASSWORD", postgres.app().password());
    environment.put("ENISHI_DB_OWNER_USER", postgres.owner().user());
    environment.put("ENISHI_DB_OWNER_PASSWORD", postgres.owner().password());
    environment.put("ENISHI_OIDC_ISSUER", settings.issuer());
    environment.put(
        "ENISHI_OIDC_INTERNAL_URL",
        "http://127.0.0.1:%d/realms/enishi".formatted(settings.keycloak().number()));
    environment.put("ENISHI_OIDC_CLIENT", "enishi-web");
    environment.put("ENISHI_DIRECTORY_SECRET", secrets.get("directory"));
    environment.put("ENISHI_SPA_DIR", pages.toString());
    environment.put("ENISHI_ORIGIN", settings.origin());
    environment.put("ENISHI_FILES_DIR", files().toString());
    environment.put("ENISHI_SMTP_HOST", "127.0.0.1");
    environment.put("ENISHI_SMTP_PORT", Integer.toString(settings.smtp().number()));
    environment.put("ENISHI_MAIL_INTAKE_PORT", Integer.toString(settings.intake().number()));
    environment.put("ENISHI_MAIL_INTAKE_DOMAIN", "in.enishi.localhost");
    environment.put("ENISHI_DEMO", settings.demoData() ? "1" : "0");
    return environment;
  }

  /** Where uploaded files lie: they belong to the database beside it. */
  private Path files() {
    return Folders.createPrivate(settings.data().resolve("files"));
  }

  /** A copy of what was built, so that the next build cannot pull it from under this start. */
  private Path placed(String built, String name) {
    Path source = settings.project().resolve(built);
    Path target = Folders.create(settings.data().resolve("programs")).resolve(name);
    try {
      Folders.delete(target);
      Folders.copy(source, target);
      return target;
    } catch (IOException failure) {
      throw new LaunchFailure(
          Wording.of(
              source + " がありません。make run で起動してください。", "No " + source + ": start with make run."),
          failure);
    }
  }
}
