package jp.enishi.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

  private static final List<String> LONG_WORK = List.of("sleep", "600");

  @TempDir private Path project;
  private LocalSettings settings = LocalSettings.from(Map.of(), Path.of("/"));

  @BeforeEach
  void use_an_empty_project() {
    settings = LocalSettings.from(Map.of(), project);
  }

  @Test
  void what_a_killed_start_left_behind_is_stopped_by_the_next() throws Exception {
    var left = ChildProcess.start("api", settings, LONG_WORK, Map.of());

    ChildProcess.stopLeftover("api", settings);

    left.ended().get(5, TimeUnit.SECONDS);
    assertThat(left.isAlive()).isFalse();
  }

  @Test
  void a_stranger_who_got_the_number_of_an_ended_process_is_left_alone() throws Exception {
    var stranger = new ProcessBuilder(LONG_WORK).start();
    try {
      Path pidFile = Folders.create(settings.run()).resolve("api.pid");
      Files.writeString(pidFile, stranger.pid() + " 1234567890123");

      ChildProcess.stopLeftover("api", settings);

      assertThat(stranger.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(pidFile).doesNotExist();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void stopping_a_script_stops_the_programs_it_started() throws Exception {
    var script = List.of("sh", "-c", "sleep 600 & echo $!; wait");
    var child = ChildProcess.start("api", settings, script, Map.of());
    Path log = settings.logs().resolve("api.log");
    while (!Files.readString(log).endsWith("\n")) {
      Thread.onSpinWait();
    }
    var started = ProcessHandle.of(Long.parseLong(Files.readString(log).strip())).orElseThrow();

    child.stop();

    started.onExit().get(5, TimeUnit.SECONDS);
    assertThat(started.isAlive()).isFalse();
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void nothing_can_be_started_once_all_was_stopped() {
    var children = new Children(settings);
    children.start("api", LONG_WORK, Map.of());
    children.stop();

    assertThatThrownBy(() -> children.start("keycloak", LONG_WORK, Map.of()))
        .isInstanceOf(LaunchFailure.class);
  }
}
