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
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.enishi.files.store.StoreSettings;
import jp.enishi.testing.DealSteps;
import jp.enishi.testing.FileSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import jp.enishi.testing.Wire;
import jp.enishi.testing.Wire.Answer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is too large, breaks off or goes missing. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class FileLimitTest {

  private final Somebody sales = Somebody.sales();
  private final StoreSettings settings;
  private final Sweep sweep;
  private final Jdbi jdbi;
  private FileSteps files;

  @Inject
  FileLimitTest(StoreSettings settings, Sweep sweep, Jdbi jdbi) {
    this.settings = settings;
    this.sweep = sweep;
    this.jdbi = jdbi;
  }

  @BeforeEach
  void a_deal() {
    files = new FileSteps(sales, "deal", new DealSteps(sales).created(Map.of()));
  }

  private Answer post(BodyPublisher body, boolean asking) {
    return post(files, body, asking);
  }

  private Answer post(FileSteps to, BodyPublisher body, boolean asking) {
    Wire wire = new Wire(sales);
    return wire.answer(
        wire.to("/api/records/deal/" + to.record() + "/files?name=x.bin")
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

  private boolean isKept(byte[] content) throws NoSuchAlgorithmException {
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    return jdbi.withHandle(
        handle ->
            handle
                .select("select exists (select from files.content where sha256 = ?)", sha256)
                .mapTo(Boolean.class)
                .one());
  }

  private void full() {
    for (int i = 0; i < 10; i++) {
      files.uploaded(i + ".txt", "満杯 " + files.record() + i);
    }
  }

  @Test
  void for_a_record_without_room_nothing_is_taken_in_or_it_does_not_stay()
      throws NoSuchAlgorithmException {
    full();
    byte[] large = new byte[3 << 20];
    System.arraycopy(files.record().getBytes(StandardCharsets.UTF_8), 0, large, 0, 36);
    Answer announced = post(BodyPublishers.ofByteArray(large), false);
    assertThat(announced.status()).isEqualTo(413);
    assertThat(announced.json().path("detail").asText()).contains("10 件まで");
    Answer unannounced =
        post(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), false);
    assertThat(unannounced.status()).isEqualTo(413);
    assertThat(isKept(large)).isFalse();
    FileSteps other = new FileSteps(sales, "deal", new DealSteps(sales).created(Map.of()));
    other.upload("1", new byte[3 << 20]).then().statusCode(201);
    other.upload("2", new byte[3 << 20]).then().statusCode(201);
    Answer tooMuch =
        post(other, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), false);
    assertThat(tooMuch.status()).isEqualTo(413);
    sweep.sweep(Duration.ofDays(6));
    assertThat(isKept(large)).isFalse();
  }

  @Test
  void an_upload_that_is_repeated_gets_its_answer_though_the_record_is_full_by_now() {
    byte[] last = ("最後 " + files.record()).getBytes(StandardCharsets.UTF_8);
    String key = "last-" + files.record();
    String id = files.upload("最後.txt", last, key).then().statusCode(201).extract().path("id");
    for (int i = 0; i < 9; i++) {
      files.uploaded(i + ".txt", "満杯 " + files.record() + i);
    }
    assertThat(
            files.upload("最後.txt", last, key).then().statusCode(201).extract().<String>path("id"))
        .isEqualTo(id);
    files.upload("もう一つ.txt", last).then().statusCode(413);
  }

  @Test
  void the_trash_is_no_way_around_the_limits() {
    List<String> first = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      first.add(files.uploaded(i + ".txt", "一 " + files.record() + i));
    }
    first.forEach(id -> files.delete(id, 1).then().statusCode(200));
    full();
    String detail = files.restore(first.get(9)).then().statusCode(413).extract().path("detail");
    assertThat(detail).contains("10 件まで");
    List<String> second = files.list().path("items.id");
    files.delete(second.get(0), 1).then().statusCode(200);
    files.delete(second.get(1), 1).then().statusCode(200);
    List<String> trash = files.trash().path("items.id");
    assertThat(trash)
        .as("what has been there longest is gone")
        .hasSize(10)
        .contains(second.get(0), second.get(1), first.get(9))
        .doesNotContain(first.get(0), first.get(1));
    files.get(first.get(0)).then().statusCode(404);
    files.restore(first.get(9)).then().statusCode(200);
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
