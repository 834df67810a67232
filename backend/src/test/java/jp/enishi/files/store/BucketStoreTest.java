package jp.enishi.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real S3 server, which checks the signatures. */
class BucketStoreTest {

  private static final String KEY = "enishi";
  private static final String SECRET = "a-secret-of-the-test";
  private static final Path SERVER = Path.of("target", "test-servers", "s3proxy.jar");

  @TempDir static Path folder;

  private static Process server;
  private static int port;

  private record Settings(String secret, int at) implements StoreSettings.S3 {

    @Override
    public Optional<String> bucket() {
      return Optional.of("bucket");
    }

    @Override
    public Optional<URI> endpoint() {
      return Optional.of(URI.create("http://127.0.0.1:" + at));
    }

    @Override
    public String region() {
      return "ap-northeast-1";
    }

    @Override
    public Optional<String> accessKey() {
      return Optional.of(KEY);
    }

    @Override
    public Optional<String> secretKey() {
      return Optional.of(secret);
    }

    @Override
    public String prefix() {
      return "files/";
    }

    @Override
    public boolean pathStyle() {
      return true;
    }
  }

  @BeforeAll
  static void an_s3_server() throws IOException, InterruptedException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.createDirectories(folder.resolve("s3/bucket"));
    Path settings = folder.resolve("s3proxy.conf");
    Files.writeString(
        settings,
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v2-or-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, KEY, SECRET, folder.resolve("s3")));
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                SERVER.toString(),
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!answers()) {
      if (!server.isAlive() || System.nanoTime() > limit) {
        throw new AssertionError(Files.readString(folder.resolve("s3proxy.log")));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private static boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @AfterAll
  static void stop() {
    server.destroy();
  }

  private static BucketStore store(String secret) {
    return new BucketStore(new Settings(secret, port), folder.resolve("drafts"));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String put(ContentStore store, byte[] content) throws IOException {
    Path draft = store.draft();
    Files.write(draft, content);
    store.put(sha256(content), draft);
    assertThat(draft).doesNotExist();
    return sha256(content);
  }

  private static byte[] read(ContentStore store, String sha256, long bytes) throws IOException {
    try (InputStream in = store.open(sha256, bytes)) {
      return in.readAllBytes();
    }
  }

  @Test
  void a_content_comes_back_and_goes() throws IOException {
    BucketStore store = store(SECRET);
    byte[] content = new byte[6 << 20];
    Arrays.fill(content, (byte) 7);
    String sha256 = put(store, content);
    assertThat(put(store, content)).isEqualTo(sha256);
    assertThat(read(store, sha256, content.length)).isEqualTo(content);
    assertThat(folder.resolve("s3/bucket/files/" + sha256)).hasSize(content.length);
    store.remove(sha256);
    store.remove(sha256);
    assertThatThrownBy(() -> read(store, sha256, content.length))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_content_that_is_not_whole_is_missing() throws IOException {
    BucketStore store = store(SECRET);
    String sha256 = put(store, "いろは".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> read(store, sha256, 10)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void a_store_that_refuses_or_is_away_is_no_missing_content() throws IOException {
    assertThatThrownBy(() -> put(store("wrong"), new byte[] {1}))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(NoSuchFileException.class);
    BucketStore away = new BucketStore(new Settings(SECRET, freePort()), folder.resolve("drafts"));
    assertThatThrownBy(() -> read(away, sha256(new byte[] {1}), 1))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(NoSuchFileException.class);
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
