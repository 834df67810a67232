package jp.enishi.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A short command of another program that is waited for: its exit code and what it printed. */
record Command(int exitCode, String output) {

  /** Runs {@code words} and waits; a program that does not exist counts as exit code 127. */
  static Command run(List<String> words) {
    Path output = null;
    try {
      // A file, not a pipe: a program left running in the background would hold a pipe open.
      output = Files.createTempFile("enishi-", ".out");
      var process =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(nothing()))
              .start();
      int exitCode = process.waitFor();
      return new Command(exitCode, Files.readString(output, StandardCharsets.UTF_8));
    } catch (IOException missing) {
      return new Command(127, String.valueOf(missing.getMessage()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Command(130, "interrupted");
    } finally {
      delete(output);
    }
  }

  boolean succeeded() {
    return exitCode == 0;
  }

  private static java.io.File nothing() {
    return new java.io.File("/dev/null");
  }

  private static void delete(@org.jspecify.annotations.Nullable Path file) {
    if (file != null) {
      Folders.delete(file);
    }
  }
}
