package jp.enishi.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs the whole product on one machine until it is told to stop: PostgreSQL, Keycloak, a mail
 * catcher and the API with the built pages, all on loopback. {@code make run} starts it.
 */
public final class Launcher {

  private final LocalSettings settings;
  private final Console console;
  private final LocalStack stack;
  private final CountDownLatch stopRequested = new CountDownLatch(1);
  private volatile int exitCode;

  private Launcher(LocalSettings settings, Console console) {
    this.settings = settings;
    this.console = console;
    this.stack = new LocalStack(settings, console);
  }

  /**
   * Stays until Ctrl-C or a signal, which is exit code 0; 1 when something cannot run.
   *
   * @param command when given: run this once everything is ready, with the address in ENISHI_URL,
   *     then stop everything and end with its exit code
   */
  public static void main(String[] command) {
    var console = new Console(System.out);
    try {
      var project = Path.of("").toAbsolutePath();
      var settings = LocalSettings.from(System.getenv(), project);
      System.exit(new Launcher(settings, console).run(List.of(command)));
    } catch (LaunchFailure failure) {
      console.problem(failure);
      System.exit(1);
    }
  }

  private int run(List<String> command) {
    console.line("Enishi 縁 を起動します。", "Starting Enishi.");
    Folders.create(settings.run());
    try (FileChannel lock =
        FileChannel.open(
            settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      requireOnlyStart(lock);
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
      runLocked(command);
      return exitCode;
    } catch (IOException failure) {
      throw new LaunchFailure(
          Wording.of("書き込めません: ", "Cannot write: ") + failure.getMessage(), failure);
    }
  }

  private void runLocked(List<String> command) {
    try {
      stack.start();
      if (!command.isEmpty()) {
        exitCode = stack.runAgainst(command);
        return;
      }
      String ended = stack.awaitLoss();
      if (!stopIsComing()) {
        throw new LaunchFailure(Wording.of("動き続けられません: ", "Does not stay up: ") + ended);
      }
    } catch (LaunchFailure failure) {
      if (!stopIsComing()) {
        exitCode = 1;
        throw failure;
      }
    }
  }

  /** Ctrl-C reaches the parts too; they may end a moment before this program hears of it. */
  private boolean stopIsComing() {
    try {
      return stopRequested.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void stop() {
    stopRequested.countDown();
    boolean asked = exitCode == 0;
    if (asked) {
      console.line("\n停止しています…", "\nStopping…");
    }
    stack.stop();
    if (asked) {
      console.line("停止しました。", "Stopped.");
    }
    // Ctrl-C is how one ends it, not an error.
    Runtime.getRuntime().halt(exitCode);
  }

  /** The lock goes with the process, even a killed one. */
  private void requireOnlyStart(FileChannel lock) throws IOException {
    boolean only;
    try {
      only = lock.tryLock() != null;
    } catch (OverlappingFileLockException here) {
      only = false;
    }
    if (!only) {
      throw new LaunchFailure(
          Wording.of("このデータ (%s) では、すでに起動しています: %s", "Already running on these data (%s): %s")
              .formatted(settings.data(), settings.origin()));
    }
  }
}
