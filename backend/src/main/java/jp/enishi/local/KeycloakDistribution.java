package jp.enishi.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Keycloak's programs below the data folder: unpacked and built for PostgreSQL once. */
final class KeycloakDistribution {

  private final LocalSettings settings;
  private final Children children;
  private final Path home;

  KeycloakDistribution(LocalSettings settings, Children children) {
    this.settings = settings;
    this.children = children;
    this.home = settings.data().resolve("keycloak");
  }

  Path home() {
    return home;
  }

  String program() {
    return home.resolve("bin").resolve("kc.sh").toString();
  }

  boolean isReady() {
    return Files.exists(ready());
  }

  /** Unpacks the archive that Maven fetched, and lets Keycloak fix its build options. */
  void prepare() {
    Path archive = archive();
    Folders.delete(home);
    try (var file =
        new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16)) {
      Path aside = Files.createTempDirectory(settings.data(), "keycloak-");
      Tar.unpack(file, aside, 1);
      Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new LaunchFailure(
          Wording.of("Keycloakを展開できません: ", "Cannot unpack Keycloak: ") + archive, failure);
    }
    build(archive);
  }

  private void build(Path archive) {
    var build =
        children.start(
            "keycloak-build",
            List.of(
                program(),
                "build",
                "--db=postgres",
                "--health-enabled=true",
                // Health on the one port: the launcher asks there.
                "--http-management-health-enabled=false"),
            javaHome());
    if (build.awaitExitCode() != 0) {
      throw new LaunchFailure(
          Wording.of("Keycloakを準備できませんでした: ", "Cannot build Keycloak: ") + build.lastWords());
    }
    try {
      Files.writeString(ready(), archive.getFileName().toString());
    } catch (IOException failure) {
      throw new LaunchFailure(ready() + ": " + failure.getMessage(), failure);
    }
  }

  static Map<String, String> javaHome() {
    return Map.of("JAVA_HOME", System.getProperty("java.home"));
  }

  private Path ready() {
    return home.resolve("built-by-enishi");
  }

  private Path archive() {
    Path folder = settings.project().resolve("backend/target/local");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("keycloak-quarkus-dist"))
          .findFirst()
          .orElseThrow(IOException::new);
    } catch (IOException missing) {
      throw new LaunchFailure(
          Wording.of("Keycloakがありません。make run で起動してください。", "No Keycloak: start with make run."),
          missing);
    }
  }
}
