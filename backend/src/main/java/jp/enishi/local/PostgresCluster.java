package jp.enishi.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of one PostgreSQL server below its home folder, and the process that works on them.
 *
 * @param home owned by the user of {@code runAs}
 */
record PostgresCluster(Path home, PostgresBinaries binaries, RunAs runAs) {

  Path data() {
    return home.resolve("data");
  }

  Path log() {
    return home.resolve("postgresql.log");
  }

  boolean isNew() {
    return !Files.exists(data().resolve("PG_VERSION"));
  }

  /** Makes the empty cluster: UTF-8, C.UTF-8, data checksums, passwords by SCRAM only. */
  void create(DatabaseLogin superuser, boolean durable) {
    Folders.delete(data());
    Path password = home.resolve("superuser-password");
    try {
      Files.writeString(password, superuser.password());
      Files.setPosixFilePermissions(
          password, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
      Folders.giveTo(home, runAs.uid(), runAs.gid());
      var words =
          new ArrayList<>(
              List.of(
                  binaries.program("initdb"),
                  "--pgdata=" + data(),
                  "--username=" + superuser.user(),
                  "--pwfile=" + password,
                  "--encoding=UTF8",
                  // With LC_CTYPE=C, pg_trgm would see no Japanese letters.
                  "--locale=C.UTF-8",
                  "--auth=scram-sha-256",
                  "--data-checksums"));
      if (!durable) {
        words.add("--no-sync");
      }
      Command initdb = Command.run(runAs.command(words));
      if (!initdb.succeeded()) {
        Folders.delete(data());
        throw new LaunchFailure(
            Wording.of("データベースを作れませんでした: ", "Cannot create the database: ") + initdb.output());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      Folders.delete(password);
    }
  }

  /** Stops the server of an earlier start that was killed before it could do so. */
  void stopLeftover() {
    if (runningServer().isPresent()) {
      stop();
    } else {
      // The number in it may belong to another program by now, and PostgreSQL would then refuse.
      Folders.delete(data().resolve("postmaster.pid"));
    }
  }

  /** Stops at once but in order: open transactions are rolled back, the data are flushed. */
  void stop() {
    Optional<ProcessHandle> server = runningServer();
    if (server.isEmpty()) {
      return;
    }
    var fast = List.of("--mode=fast", "--wait", "--timeout=30", "--silent");
    if (!control(fast).succeeded()) {
      Command immediate = control(List.of("--mode=immediate", "--wait", "--silent"));
      if (!immediate.succeeded()) {
        server.get().destroyForcibly();
      }
    }
  }

  String lastLogLines() {
    try {
      List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    } catch (IOException unreadable) {
      return "";
    }
  }

  private Command control(List<String> options) {
    var words =
        new ArrayList<>(List.of(binaries.program("pg_ctl"), "stop", "-D", data().toString()));
    words.addAll(options);
    return Command.run(runAs.command(words));
  }

  private Optional<ProcessHandle> runningServer() {
    try {
      String first = Files.readAllLines(data().resolve("postmaster.pid")).getFirst();
      return ProcessHandle.of(Long.parseLong(first.strip()))
          .filter(process -> process.info().command().orElse("").endsWith("/bin/postgres"));
    } catch (IOException | RuntimeException none) {
      return Optional.empty();
    }
  }
}
