package jp.enishi.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.build.Jwt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/**
 * What 1,000 open pages cost the API: a process of its own on a real PostgreSQL, 1,000 connections
 * of 100 accounts. Not part of the tests; {@code make measure-live} runs it and writes down what
 * came of it.
 */
class LivePagesMeasure {

  private static final int PAGES = 1_000;
  private static final int ACCOUNTS = 100;
  private static final int CHANGES = 100;
  private static final Path RESULT = Path.of("..", "bench", "results", "live-pages.md");

  private final ConcurrentLinkedQueue<Long> delays = new ConcurrentLinkedQueue<>();
  private final AtomicInteger heard = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private volatile long written;

  @Test
  void a_thousand_open_pages() throws Exception {
    TestStack stack = new TestStack();
    Map<String, String> settings = stack.start();
    System.setProperty(
        "smallrye.jwt.sign.key.location", settings.get("smallrye.jwt.sign.key.location"));
    int port = free();
    Process api = start(settings, port);
    List<Socket> sockets = new ArrayList<>();
    try {
      List<String> tokens =
          tokens(java.util.Objects.requireNonNull(settings.get("enishi.oidc.issuer")));
      untilUp(port, tokens.getFirst());
      String company = create(port, tokens.getFirst());
      for (int i = 0; i < 300; i++) {
        change(port, tokens.getFirst(), company, 1 + i); // warm
      }
      for (String token : tokens) {
        get(port, token, "/api/me");
      }
      settle(api);
      long idleMemory = resident(api);
      for (int i = 0; i < PAGES; i++) {
        sockets.add(listen(port, tokens.get(i % ACCOUNTS)));
      }
      while (open.get() < PAGES) {
        Thread.sleep(50);
      }
      Thread.sleep(5_000);
      long openMemory = resident(api);
      double quiet = cpu(api, Duration.ofSeconds(60));

      long before = cpuMillis(api);
      heard.set(0);
      for (int i = 0; i < CHANGES; i++) {
        written = System.nanoTime();
        change(port, tokens.getFirst(), company, 301 + i);
        Thread.sleep(200);
      }
      for (int i = 0; i < 100 && heard.get() < PAGES * CHANGES; i++) {
        Thread.sleep(100);
      }
      double busy = (cpuMillis(api) - before) / (double) CHANGES;
      long busyMemory = resident(api);
      List<Long> sorted = delays.stream().sorted().toList();
      String report = report(idleMemory, openMemory, busyMemory, quiet, busy, sorted);
      Files.createDirectories(RESULT.getParent());
      Files.writeString(RESULT, report);

      assertThat(heard.get()).as("news heard").isEqualTo(PAGES * CHANGES);
      assertThat(busyMemory - idleMemory).as("kB more than idle").isLessThan(200_000);
      assertThat(quiet).as("per cent of a core while nothing happens").isLessThan(5);
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
      api.destroy();
      api.waitFor();
      stack.stop();
    }
  }

  private String report(
      long idle, long opened, long busy, double quietCpu, double cpuPerChange, List<Long> delays) {
    return """
        # Open pages

        Written by `make measure-live` on %s: %s, %d cores, Java %s. The API with `-Xmx512m`, PostgreSQL and the %,d listening connections (%d accounts, all with
        the same scope) on the same machine.

        | | |
        |---|---|
        | resident memory of the API, warm, no page open | %,d MB |
        | with %,d pages open | %,d MB |
        | after %d changes told to all of them | %,d MB |
        | CPU while nothing happens | %.1f %% of one core |
        | CPU for one change told to %,d pages, the writing included | %.1f ms |
        | from the request that changes to the page that hears, median | %.0f ms |
        | the same, 99 of 100 | %.0f ms |
        | news that should have come, and came | %,d, %,d |
        """
        .formatted(
            LocalDate.now(ZoneId.of("Asia/Tokyo")),
            System.getProperty("os.name"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            PAGES,
            ACCOUNTS,
            idle / 1024,
            PAGES,
            opened / 1024,
            CHANGES,
            busy / 1024,
            quietCpu,
            PAGES,
            cpuPerChange,
            delays.get(delays.size() / 2) / 1e6,
            delays.get(delays.size() * 99 / 100) / 1e6,
            PAGES * CHANGES,
            heard.get());
  }

  private static Process start(Map<String, String> settings, int port) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    settings.forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
    command.add("-Dquarkus.http.port=" + port);
    command.add("-Dquarkus.management.port=" + free());
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "live-pages.log").toFile())
        .start();
  }

  private static List<String> tokens(String issuer) {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      String subject = UUID.randomUUID().toString();
      tokens.add(
          Jwt.issuer(issuer)
              .subject(subject)
              .audience("enishi-api")
              .preferredUserName(subject)
              .claim("name", "計測 " + i)
              .claim("roles", Set.of("sales"))
              .claim("groups", List.of("/部署/営業本部/営業一課"))
              .expiresIn(1_800)
              .sign());
    }
    return tokens;
  }

  /** Opens a page's stream; small buffers here, so that the server's own are what is measured. */
  private Socket listen(int port, String token) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket
        .getOutputStream()
        .write(
            "GET /api/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(token)
                .getBytes(StandardCharsets.US_ASCII));
    Thread.ofVirtual().start(() -> read(socket));
    return socket;
  }

  private void read(Socket socket) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("event:hello")) {
          open.incrementAndGet();
        } else if (line.equals("event:news") && written > 0) {
          delays.add(System.nanoTime() - written);
          heard.incrementAndGet();
        }
      }
    } catch (IOException e) {
      // closed at the end
    }
  }

  private static void untilUp(int port, String token) throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      try {
        if (get(port, token, "/api/me") == 200) {
          return;
        }
      } catch (IOException e) {
        // not yet
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the API did not start; see target/live-pages.log");
  }

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static HttpRequest.Builder request(int port, String token, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  private static int get(int port, String token, String path)
      throws IOException, InterruptedException {
    return HTTP.send(request(port, token, path).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String create(int port, String token) throws IOException, InterruptedException {
    String body =
        HTTP.send(
                request(port, token, "/api/companies")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"計測\"}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return body.replaceAll("(?s)^.*?\"id\"\\s*:\\s*\"([^\"]+)\".*$", "$1");
  }

  private static void change(int port, String token, String company, int version)
      throws IOException, InterruptedException {
    int status =
        HTTP.send(
                request(port, token, "/api/companies/" + company)
                    .header("If-Match", "\"" + version + "\"")
                    .method(
                        "PATCH",
                        HttpRequest.BodyPublishers.ofString("{\"note\":\"" + version + "\"}"))
                    .build(),
                HttpResponse.BodyHandlers.discarding())
            .statusCode();
    assertThat(status).isEqualTo(200);
  }

  private static void settle(Process api) throws IOException, InterruptedException {
    new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(api.pid()),
            "GC.run")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    Thread.sleep(3_000);
  }

  private static long resident(Process api) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + api.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  private static double cpu(Process api, Duration span) throws IOException, InterruptedException {
    long before = cpuMillis(api);
    Thread.sleep(span);
    return 100.0 * (cpuMillis(api) - before) / span.toMillis();
  }

  private static long cpuMillis(Process api) throws IOException {
    String stat = Files.readString(Path.of("/proc/" + api.pid() + "/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
