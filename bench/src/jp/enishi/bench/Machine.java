package jp.enishi.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.enishi.local.ApiCommand;
import jp.enishi.local.DatabaseLogin;
import jp.enishi.local.DatabaseLogins;
import jp.enishi.local.LocalPostgres;

/**
 * PostgreSQL and the API as the product runs them on one machine, on free ports; both end with the
 * bench, whatever ends it.
 */
final class Machine {

  private final Settings settings;
  private final Path home;
  private final DatabaseLogins logins;
  private final int http = freePort();
  private final int management = freePort();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Thread hook = new Thread(this::stop, "stop");
  private volatile LocalPostgres postgres;
  private volatile Process api;

  Machine(Settings settings) throws IOException {
    this.settings = settings;
    this.home = settings.data();
    if (!settings.keep()) {
      delete(home);
    }
    Files.createDirectories(home);
    Path secret = home.resolve("secret");
    if (!Files.exists(secret)) {
      Files.writeString(secret, UUID.randomUUID().toString());
    }
    String password = Files.readString(secret);
    this.logins =
        new DatabaseLogins(
            new DatabaseLogin("postgres", password),
            new DatabaseLogin("enishi_owner", password),
            new DatabaseLogin("enishi_app", password),
            new DatabaseLogin("enishi_keycloak", password));
    Runtime.getRuntime().addShutdownHook(hook);
  }

  void startDatabase() {
    Path programs = settings.project().resolve("backend/target/postgresql");
    postgres = LocalPostgres.durable(programs, home.resolve("postgresql"), freePort(), logins);
  }

  /** Starts the API and answers how long it took until it was ready. */
  Duration startApi(Path publicKey) throws IOException, InterruptedException {
    Path jar = placed(settings.project().resolve("backend/target/quarkus-app"));
    ProcessBuilder builder =
        new ProcessBuilder(ApiCommand.of(jar))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.work("api.log").toFile()));
    var environment = builder.environment();
    environment.put("ENISHI_HTTP_PORT", Integer.toString(http));
    environment.put("ENISHI_MANAGEMENT_PORT", Integer.toString(management));
    environment.put("ENISHI_DB_URL", postgres.jdbcUrl());
    environment.put("ENISHI_DB_USER", logins.app().user());
    environment.put("ENISHI_DB_PASSWORD", logins.app().password());
    environment.put("ENISHI_DB_OWNER_USER", logins.owner().user());
    environment.put("ENISHI_DB_OWNER_PASSWORD", logins.owner().password());
    environment.put("ENISHI_OIDC_ISSUER", Tokens.ISSUER);
    environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", publicKey.toUri().toString());
    if (settings.profile()) {
      environment.put(
          "JAVA_TOOL_OPTIONS",
          "-XX:StartFlightRecording:settings=profile,dumponexit=true,filename="
              + settings.work("api.jfr"));
    }
    long start = System.nanoTime();
    api = builder.start();
    HttpRequest ready =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:%d/q/health/ready".formatted(management)))
            .build();
    while (!answers(ready)) {
      if (!api.isAlive() || System.nanoTime() - start > 3_600e9) {
        throw new Refusal("API: " + settings.work("api.log"));
      }
      Thread.sleep(10);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** A copy of what was built, so that the next build cannot pull it from under this run. */
  private Path placed(Path built) throws IOException {
    Path copy = settings.work("api");
    delete(copy);
    try (Stream<Path> paths = Files.walk(built)) {
      for (Path path : paths.toList()) {
        Files.copy(path, copy.resolve(built.relativize(path).toString()));
      }
    }
    return copy.resolve("quarkus-run.jar");
  }

  void stopApi() {
    Process running = api;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(20, TimeUnit.SECONDS)) {
        running.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      running.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Stops everything and, unless it is kept, deletes the register. */
  synchronized void stop() {
    stopApi();
    LocalPostgres running = postgres;
    postgres = null;
    if (running != null) {
      running.close();
    }
    if (!settings.keep()) {
      delete(home);
    }
  }

  String address() {
    return "http://127.0.0.1:" + http;
  }

  HttpClient client() {
    return client;
  }

  long apiPid() {
    return api.pid();
  }

  long databasePid() throws IOException {
    return Long.parseLong(
        Files.readAllLines(home.resolve("postgresql/data/postmaster.pid")).getFirst().strip());
  }

  Path databaseLog() {
    return home.resolve("postgresql/postgresql.log");
  }

  /** A connection with the API's own role. */
  Connection app() throws SQLException {
    return connection(logins.app());
  }

  /** A connection of the database's administrator. */
  Connection administrator() throws SQLException {
    return connection(logins.superuser());
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = administrator();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Has the journal sealed as far as it goes: after a load the API would do it while it is measured. */
  void seal() throws SQLException {
    while (!value("select journal.seal_entries()").equals("0")) {
      // the next piece waits already
    }
  }

  List<String> column(String sql) throws SQLException {
    try (Connection connection = administrator();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> values = new java.util.ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  String value(String sql) throws SQLException {
    return column(sql).getFirst();
  }

  private Connection connection(DatabaseLogin login) throws SQLException {
    return DriverManager.getConnection(postgres.jdbcUrl(), login.user(), login.password());
  }

  private boolean answers(HttpRequest request) throws InterruptedException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static void delete(Path root) {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
