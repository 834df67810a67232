package jp.enishi.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server on 127.0.0.1, run as a child process: durable for the one-machine
 * installation, throwaway for tests. Both have the roles and databases the product needs.
 *
 * <p>{@link #close} stops the server; a shutdown hook does so for a throwaway server when the JVM
 * ends first. Everything that can go wrong with the machine is a {@link LaunchFailure}.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  /** After a crash the server first works off what it had not yet written to its tables. */
  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(10);

  private final PostgresBinaries binaries;
  private final PostgresCluster cluster;
  private final int port;
  private final DatabaseLogins logins;
  private final RunAs runAs;
  private final boolean durable;
  private final Thread hook = new Thread(this::stop, "stop-postgresql");
  private boolean stopped;
  private @Nullable Process process;

  private LocalPostgres(
      PostgresBinaries binaries, Path home, int port, DatabaseLogins logins, boolean durable) {
    this.binaries = binaries;
    this.port = port;
    this.logins = logins;
    this.durable = durable;
    this.runAs = RunAs.forFolder(Folders.create(home), binaries);
    this.cluster = new PostgresCluster(home, binaries, runAs);
  }

  /**
   * Starts the server whose data survive: fsync, full page writes, synchronous commit and data
   * checksums are on.
   *
   * @param cache where the server programs are unpacked, once
   * @param home the folder of this server: its data and its log; made when missing
   * @param logins must be the same at every start of the same home
   */
  public static LocalPostgres durable(Path cache, Path home, int port, DatabaseLogins logins) {
    var postgres = prepared(cache, home, port, logins);
    postgres.start();
    return postgres;
  }

  /** The same, unpacked but not yet started. */
  static LocalPostgres prepared(Path cache, Path home, int port, DatabaseLogins logins) {
    return new LocalPostgres(PostgresBinaries.in(cache), home.toAbsolutePath(), port, logins, true);
  }

  /** Starts an empty server for tests on a free port: fast, not durable, deleted when closed. */
  public static LocalPostgres throwaway() {
    try {
      Path home = Files.createTempDirectory("enishi-postgresql-");
      var binaries = PostgresBinaries.in(Path.of("target", "postgresql"));
      var postgres =
          new LocalPostgres(binaries, home, Ports.free(), DatabaseLogins.random(), false);
      postgres.start();
      return postgres;
    } catch (IOException failure) {
      throw new LaunchFailure("no temporary folder for PostgreSQL", failure);
    }
  }

  /** The JDBC address of the database {@code enishi}. */
  public String jdbcUrl() {
    return jdbcUrl("enishi");
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public DatabaseLogins logins() {
    return logins;
  }

  /** The role that owns the tables and runs the migrations. */
  public DatabaseLogin owner() {
    return logins.owner();
  }

  /** The role the API works with. */
  public DatabaseLogin app() {
    return logins.app();
  }

  public int port() {
    return port;
  }

  /** Completes with the end of the log when the server ends. */
  synchronized CompletableFuture<String> ended() {
    return process == null
        ? new CompletableFuture<>()
        : process.onExit().thenApply(end -> cluster.log() + "\n" + cluster.lastLogLines());
  }

  @Override
  public void close() {
    stop();
    if (durable) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      return;
    }
  }

  /** Stops the server of an earlier start that was killed before it could do so. */
  void stopLeftover() {
    cluster.stopLeftover();
  }

  void start() {
    cluster.stopLeftover();
    if (cluster.isNew()) {
      cluster.create(logins.superuser(), durable);
    }
    Process server = launch();
    if (!durable) {
      // The one-machine launcher has an order to keep; tests just end.
      Runtime.getRuntime().addShutdownHook(hook);
    }
    try {
      awaitReady(server, START_LIMIT);
      new PostgresRoles(this).ensure();
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
  }

  /** Starts the server that has ended by itself once more; it recovers what it had committed. */
  void startAgain() {
    cluster.stopLeftover();
    awaitReady(launch(), RECOVERY_LIMIT);
  }

  private synchronized Process launch() {
    if (stopped) {
      throw new LaunchFailure(Wording.of("停止しています。", "Stopping."));
    }
    try {
      Process server =
          new ProcessBuilder(runAs.command(serverCommand()))
              .directory(new File("/"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
              .start();
      process = server;
      return server;
    } catch (IOException failure) {
      throw new LaunchFailure("PostgreSQL: " + failure.getMessage(), failure);
    }
  }

  private List<String> serverCommand() {
    String safe = durable ? "on" : "off";
    var words =
        new ArrayList<>(List.of(binaries.program("postgres"), "-D", cluster.data().toString()));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "fsync=" + safe,
            "full_page_writes=" + safe,
            "synchronous_commit=" + safe,
            "shared_buffers=" + (durable ? "256MB" : "64MB"),
            // Rarer checkpoints: after each, every page is written to the log as a whole once more.
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "max_connections=100",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C")) {
      words.add("-c");
      words.add(setting);
    }
    return words;
  }

  private void awaitReady(Process server, Duration patience) {
    Instant limit = Instant.now().plus(patience);
    while (true) {
      try (var connection =
          DriverManager.getConnection(
              jdbcUrl("postgres"), logins.superuser().user(), logins.superuser().password())) {
        if (connection.isValid(5)) {
          return;
        }
      } catch (SQLException notYet) {
        if ("28P01".equals(notYet.getSQLState())) {
          throw failure("パスワードがデータと合いません。", "the password does not fit the data.");
        }
      }
      if (!server.isAlive()) {
        throw failure("起動できませんでした。", "did not start.");
      }
      if (Instant.now().isAfter(limit)) {
        throw failure("時間内に起動しませんでした。", "did not start in time.");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private LaunchFailure failure(String japanese, String english) {
    return new LaunchFailure(
        "PostgreSQL: %s %s".formatted(Wording.of(japanese, english), cluster.log())
            + System.lineSeparator()
            + cluster.lastLogLines());
  }

  private synchronized void stop() {
    if (stopped) {
      return;
    }
    stopped = true;
    cluster.stop();
    if (process != null && process.isAlive()) {
      // It was only just started and had not written down its number yet.
      process.destroy();
      process.onExit().join();
    }
    if (!durable) {
      Folders.delete(cluster.home());
    }
  }
}
