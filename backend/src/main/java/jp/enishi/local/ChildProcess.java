package jp.enishi.local;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A program the launcher started: its log, and a file that says which process it is, so that the
 * next start finds it should this one be killed.
 */
final class ChildProcess {

  private static final long LOG_LIMIT_BYTES = 10_000_000;
  private static final long STOP_LIMIT_SECONDS = 20;

  private final Process process;
  private final Path pidFile;
  private final Path log;
  private final Supplier<ChildProcess> again;

  private ChildProcess(Process process, Path pidFile, Path log, Supplier<ChildProcess> again) {
    this.process = process;
    this.pidFile = pidFile;
    this.log = log;
    this.again = again;
  }

  static ChildProcess start(
      String name, LocalSettings settings, List<String> command, Map<String, String> environment) {
    Path log = Folders.createPrivate(settings.logs()).resolve(name + ".log");
    Path pidFile = pidFile(name, settings);
    try {
      if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
        Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
      var builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      Files.writeString(pidFile, identity(process.toHandle()));
      return new ChildProcess(
          process, pidFile, log, () -> start(name, settings, command, environment));
    } catch (IOException failure) {
      throw new LaunchFailure(name + ": " + failure.getMessage(), failure);
    }
  }

  /** Stops what an earlier, killed start left behind; a stranger with that number is left alone. */
  static void stopLeftover(String name, LocalSettings settings) {
    Path pidFile = pidFile(name, settings);
    try {
      String identity = Files.readString(pidFile);
      Optional<ProcessHandle> process =
          ProcessHandle.of(Long.parseLong(identity.substring(0, identity.indexOf(' '))))
              .filter(found -> identity(found).equals(identity));
      process.ifPresent(ChildProcess::stopTree);
    } catch (IOException | RuntimeException nothingToRead) {
      return;
    } finally {
      Folders.delete(pidFile);
    }
  }

  void stop() {
    stopTree(process.toHandle());
    Folders.delete(pidFile);
  }

  /** Starts another one as this one was started. */
  ChildProcess again() {
    return again.get();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Waits for a program that ends by itself. */
  int awaitExitCode() {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Completes when it ends, with what {@link #lastWords} says then. */
  CompletableFuture<String> ended() {
    return process.onExit().thenApply(ended -> lastWords());
  }

  /** For a message: where the log is and how it ends. */
  String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return log
          + "\n"
          + String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    } catch (IOException unreadable) {
      return log.toString();
    }
  }

  /** Asks first; whatever is left of it after a while is killed. */
  private static void stopTree(ProcessHandle root) {
    List<ProcessHandle> descendants = root.descendants().toList();
    root.destroy();
    try {
      root.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException stillThere) {
      root.destroyForcibly();
    }
    descendants.forEach(ProcessHandle::destroyForcibly);
  }

  private static Path pidFile(String name, LocalSettings settings) {
    return Folders.create(settings.run()).resolve(name + ".pid");
  }

  /** The number alone is not enough: numbers are given out again. */
  private static String identity(ProcessHandle process) {
    return process.pid()
        + " "
        + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
