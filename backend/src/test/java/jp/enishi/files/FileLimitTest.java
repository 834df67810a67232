package jp.enishi.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import jp.enishi.files.store.StoreSettings;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.FileSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import jp.enishi.testing.Wire;
import jp.enishi.testing.Wire.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too large, breaks off or goes missing. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FileLimitTest {

  private final Somebody sales = Somebody.sales();
  private final StoreSettings settings;
  private final Sweep sweep;
  private FileSteps files;

  @Inject
  FileLimitTest(StoreSettings settings, Sweep sweep) {
    this.settings = settings;
    this.sweep = sweep;
  }

  @BeforeEach
  void a_deal() {
    files = new FileSteps(sales, "deal", new DealSteps(sales).created(Map.of()));
  }

  private Answer post(BodyPublisher body, boolean asking) {
    Wire wire = new Wire(sales);
    return wire.answer(
        wire.to("/api/records/deal/" + files.record() + "/files?name=x.bin")
            .header("Content-Type", "application/octet-stream")
            .expectContinue(asking)
            .POST(body));
  }

  private long drafts() throws IOException {
    Path drafts = settings.folder().resolve("incoming");
    if (!Files.isDirectory(drafts)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(drafts)) {
      return all.count();
    }
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/too-large");
    assertThat(answer.json().path("detail").asText()).contains("4MB");
  }

  @Test
  void what_is_too_large_is_refused_announced_or_not_and_leaves_nothing() throws IOException {
    byte[] large = new byte[5 << 20];
    refused(post(BodyPublishers.ofByteArray(large), false));
    refused(post(BodyPublishers.ofByteArray(large), true));
    refused(post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), false));
    files.list().then().body("items.size()", org.hamcrest.Matchers.equalTo(0));
    assertThat(drafts()).isZero();
  }

  @Test
  void two_gigabytes_are_refused_before_the_first_byte() throws IOException {
    String head =
        """
        POST /api/records/deal/%s/files?name=x.bin HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/octet-stream\r
        Content-Length: %d\r
        Expect: 100-continue\r
        \r
        """
            .formatted(files.record(), sales.token(), 2L << 30);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(Math.toIntExact(Duration.ofSeconds(20).toMillis()));
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = new byte[12];
      assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
      assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void an_upload_that_breaks_off_leaves_nothing() throws Exception {
    String head =
        """
        POST /api/records/deal/%s/files?name=x.bin HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/octet-stream\r
        Content-Length: %d\r
        \r
        """
            .formatted(files.record(), sales.token(), 3 << 20);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[1 << 20]);
      out.flush();
      while (drafts() == 0) {
        Thread.onSpinWait();
      }
    }
    long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (drafts() > 0 && System.nanoTime() < limit) {
      Thread.onSpinWait();
    }
    assertThat(drafts()).isZero();
    files.list().then().body("items.size()", org.hamcrest.Matchers.equalTo(0));
  }

  private Path stored(String id) {
    String sha256 = files.get(id).path("sha256");
    return settings.folder().resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  @Test
  void a_content_that_is_missing_or_cut_off_is_a_clear_answer() throws IOException {
    String id = files.uploaded("失われた.txt", "失われる中身 " + files.record());
    Path stored = stored(id);
    Files.write(stored, new byte[] {1});
    files.download(id).then().statusCode(410);
    Files.delete(stored);
    String type = files.download(id).then().statusCode(410).extract().path("type");
    assertThat(type).isEqualTo("/problems/content-missing");
    files.list().then().statusCode(200);
    files.uploaded("もう一度.txt", "失われる中身 " + files.record());
    files.download(id).then().statusCode(200);
  }

  @Test
  void a_content_is_swept_away_only_when_no_file_names_it_for_long() throws IOException {
    String used = files.uploaded("使う.txt", "使う " + files.record());
    String trashed = files.uploaded("捨てた.txt", "捨てた " + files.record());
    files.delete(trashed, 1).then().statusCode(200);
    var upload =
        files.upload("取り消す.txt", ("取り消す " + files.record()).getBytes(StandardCharsets.UTF_8));
    Path undone = stored(upload.path("id"));
    sales
        .request()
        .post("/api/changes/" + upload.header("Change-Id") + "/undo")
        .then()
        .statusCode(200);
    sweep.sweep(Duration.ofHours(1));
    assertThat(undone).exists();
    sweep.sweep(Duration.ZERO);
    assertThat(undone).doesNotExist();
    assertThat(stored(used)).exists();
    assertThat(stored(trashed)).exists();
    try (InputStream content = Files.newInputStream(stored(used))) {
      assertThat(content.readAllBytes()).isNotEmpty();
    }
  }
}
