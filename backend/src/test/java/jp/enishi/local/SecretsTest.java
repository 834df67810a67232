package jp.enishi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir private Path folder;

  @Test
  void a_secret_is_made_up_once_and_stays() {
    String first = new Secrets(folder).get("database-app");

    assertThat(first).hasSizeGreaterThanOrEqualTo(32);
    assertThat(new Secrets(folder).get("database-app")).isEqualTo(first);
    assertThat(new Secrets(folder).get("directory")).isNotEqualTo(first);
  }

  @Test
  void only_its_owner_can_read_a_secret() throws Exception {
    var secrets = new Secrets(folder.resolve("secrets"));
    secrets.get("directory");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file(""))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("directory"))))
        .isEqualTo("rw-------");
  }
}
