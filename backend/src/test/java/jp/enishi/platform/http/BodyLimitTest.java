package jp.enishi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import jp.enishi.testing.Wire;
import jp.enishi.testing.Wire.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that are too large: the answer says how large they may be and what to do. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class BodyLimitTest {
  private static final int MB = 1 << 20;

  private final Somebody sales = Somebody.sales();
  private final Wire wire = new Wire(sales);

  @AfterEach
  void others_are_served() {
    sales.request().get("/api/companies").then().statusCode(200);
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/too-large");
    assertThat(answer.json().path("detail").asText()).contains("30MB", "分けて");
  }

  /** A form with one file. */
  private static byte[] form(int size) {
    byte[] head =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] form = Arrays.copyOf(head, head.length + size + tail.length);
    Arrays.fill(form, head.length, head.length + size, (byte) 'a');
    System.arraycopy(tail, 0, form, head.length + size, tail.length);
    return form;
  }

  private Answer upload(BodyPublisher form, boolean asking) {
    return wire.answer(
        wire.to("/api/imports")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .expectContinue(asking)
            .POST(form));
  }

  private static BodyPublisher unannounced(byte[] body) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
  }

  @Test
  void a_file_over_the_limit_of_files() {
    refused(upload(BodyPublishers.ofByteArray(form(31 * MB)), false));
  }

  @Test
  void a_file_over_the_limit_of_bodies_sent_at_once_or_after_asking() {
    byte[] form = form(40 * MB);
    refused(upload(BodyPublishers.ofByteArray(form), false));
    refused(upload(BodyPublishers.ofByteArray(form), true));
  }

  @Test
  void a_file_that_does_not_say_how_large_it_is() {
    refused(upload(unannounced(form(40 * MB)), false));
  }

  @Test
  void json_of_any_operation_announced_or_not() {
    byte[] blank = new byte[40 * MB];
    Arrays.fill(blank, (byte) ' ');
    for (String path : new String[] {"/api/companies", "/api/people", "/api/bulk-edits"}) {
      refused(wire.json("POST", path, BodyPublishers.ofByteArray(blank)));
      refused(wire.json("POST", path, unannounced(blank)));
    }
    String record = "/api/companies/" + new java.util.UUID(0, 0);
    refused(wire.json("PATCH", record, BodyPublishers.ofByteArray(blank)));
  }

  @Test
  void json_by_http_2_which_need_not_say_how_large_it_is() {
    Wire multiplexed = Wire.ofHttp2(sales);
    multiplexed.get("/api/companies");
    byte[] blank = new byte[40 * MB];
    Arrays.fill(blank, (byte) ' ');
    Answer answer = multiplexed.json("POST", "/api/companies", unannounced(blank));
    assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
    refused(answer);
    byte[] small = "{\"name\":\"多重商事\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(multiplexed.json("POST", "/api/companies", unannounced(small)).status())
        .isEqualTo(201);
  }

  @Test
  void json_that_does_not_say_how_large_it_is_but_is_small_is_read() {
    InputStream body =
        new SequenceInputStream(
            new ByteArrayInputStream("{\"name\":".getBytes(StandardCharsets.UTF_8)),
            new ByteArrayInputStream("\"分割商事\"}".getBytes(StandardCharsets.UTF_8)));
    assertThat(
            wire.json("POST", "/api/companies", BodyPublishers.ofInputStream(() -> body)).status())
        .isEqualTo(201);
  }
}
