package jp.enishi.testing;

import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** What tests do with mails again and again, as somebody. */
public record MailSteps(Somebody who) {

  private static final Charset JIS = Charset.forName("x-windows-50221");

  /** A new Message-ID. */
  public static String newId() {
    return UUID.randomUUID() + "@mail.test";
  }

  /** An address that nobody else has. */
  public static String address(String name) {
    return name + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.co.jp";
  }

  /** A message in ISO-2022-JP, as a mail program of an office writes it. */
  public static byte[] message(String id, String from, String to, String subject, String text) {
    String head =
        """
        Message-ID: <%s>
        From: %s
        To: %s
        Subject: =?ISO-2022-JP?B?%s?=
        Date: Tue, 3 Mar 2026 09:05:06 +0900
        MIME-Version: 1.0
        Content-Type: text/plain; charset=ISO-2022-JP

        %s
        """
            .formatted(
                id, from, to, Base64.getEncoder().encodeToString(subject.getBytes(JIS)), text);
    return head.replace("\n", "\r\n").getBytes(JIS);
  }

  /** A name as a header has it. */
  public static String named(String name, String address) {
    return "=?ISO-2022-JP?B?%s?= <%s>"
        .formatted(Base64.getEncoder().encodeToString(name.getBytes(JIS)), address);
  }

  public Response bringIn(byte[] message) {
    return who.request().contentType("message/rfc822").body(message).post("/api/mails");
  }

  public String broughtIn(byte[] message) {
    return bringIn(message).then().statusCode(201).extract().path("id");
  }

  public Response get(String id) {
    return who.request().get("/api/mails/" + id);
  }

  public Response change(String id, int version, Map<String, ?> patch) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/mails/" + id);
  }

  public String person(String familyName, String email) {
    return made("/api/people", Map.of("familyName", familyName, "email", email));
  }

  public String made(String path, Map<String, ?> body) {
    return who.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }
}
