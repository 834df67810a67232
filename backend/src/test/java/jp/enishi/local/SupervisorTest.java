package jp.enishi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

  @TempDir private Path project;
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

  @Test
  void a_part_that_was_killed_is_started_again_as_before_and_the_terminal_says_so()
      throws Exception {
    var supervisor = supervisor();
    var part = new Program(children(), List.of("sh", "-c", "echo $NAME is up; exec sleep 600"));
    supervisor.watch(part);
    try {
      ProcessHandle first = part.handle();
      first.destroyForcibly();

      assertThat(part.starts.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
      assertThat(part.process.isAlive()).isTrue();
      assertThat(part.handle().pid()).isNotEqualTo(first.pid());
      assertThat(supervisor.loss()).isNotDone();
      assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("enishi");
    } finally {
      supervisor.stop();
      part.process.stop();
    }
  }

  @Test
  void a_part_that_does_not_stay_up_is_given_up_with_its_last_words() throws Exception {
    var supervisor = supervisor();
    var part = new Program(children(), List.of("sh", "-c", "echo no disk; exit 1"));

    supervisor.watch(part);

    assertThat(supervisor.loss().get(10, TimeUnit.SECONDS)).contains("enishi", "no disk");
    assertThat(part.starts.availablePermits()).isEqualTo(5);
  }

  @Test
  void nothing_is_started_again_while_all_is_being_stopped() throws Exception {
    var supervisor = supervisor();
    var part = new Program(children(), List.of("sleep", "600"));
    supervisor.watch(part);

    supervisor.stop();
    part.process.stop();

    assertThat(part.starts.tryAcquire(300, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(supervisor.loss()).isNotDone();
  }

  private Supervisor supervisor() {
    return new Supervisor(
        new Console(new PrintStream(terminal, true, StandardCharsets.UTF_8)),
        Duration.ofMillis(20));
  }

  private Children children() {
    return new Children(LocalSettings.from(Map.of(), project));
  }

  /** A real process, and a permit for every time it was started again. */
  private static final class Program implements Supervisor.Part {

    private final Children children;
    private final Semaphore starts = new Semaphore(0);
    private volatile ChildProcess process;

    Program(Children children, List<String> command) {
      this.children = children;
      this.process = children.start("api", command, Map.of("NAME", "enishi"));
    }

    ProcessHandle handle() {
      return process.handle();
    }

    @Override
    public String name() {
      return "enishi";
    }

    @Override
    public CompletableFuture<String> ended() {
      return process.ended();
    }

    @Override
    public void startAgain() {
      process = children.startAgain(process);
      starts.release();
    }
  }
}
