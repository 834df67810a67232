package jp.enishi.mailbox.intake;

import static jp.enishi.testing.MailSteps.address;
import static jp.enishi.testing.MailSteps.message;
import static jp.enishi.testing.MailSteps.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.enishi.testing.MailSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

/** What a mail server that forwards mail is told, word by word. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class IntakeServerTest {

  private final Somebody sales = Somebody.sales();
  private final MailSteps mails = new MailSteps(sales);

  @Inject IntakeServer server;

  private Line opened() throws IOException {
    return new Line(new Socket(InetAddress.getLoopbackAddress(), server.port()));
  }

  private List<String> delivered(byte[] message, String... recipients) {
    try (Line line = opened()) {
      return line.deliver(message, recipients);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String intake(Somebody who) {
    return who.request()
        .put("/api/mail-intake")
        .then()
        .statusCode(200)
        .body("available", equalTo(true))
        .body("address", endsWith("@in.enishi.test"))
        .extract()
        .path("address");
  }

  @Test
  void what_is_sent_to_the_secret_address_becomes_a_mail_of_its_account() {
    String email = address("customer");
    String person = mails.person("お客様", email);
    String mine = intake(sales);
    byte[] message = message(newId(), "us@our.example", email, "ご提案", ".点で始まる行\n..二つ");
    assertThat(delivered(message, mine.toUpperCase(java.util.Locale.ROOT)))
        .allMatch(answer -> answer.startsWith("250"));
    String id =
        sales
            .request()
            .get("/api/mails?person=" + person)
            .then()
            .body("items.attributes.source", contains("intake"))
            .extract()
            .path("items[0].id");
    mails
        .get(id)
        .then()
        .body("attributes.content", equalTo(".点で始まる行\n..二つ"))
        .body("facts.ownerName", equalTo(sales.name()));
    sales.request().get("/api/timeline?person=" + person).then().body("items", hasSize(1));
    sales.request().get("/api/mail-intake").then().body("usedAt", notNullValue());
    // the same message by upload is the same mail: servers add headers on the way
    mails.bringIn(message).then().statusCode(200).body("id", equalTo(id));
    assertThat(delivered(message, mine)).allMatch(answer -> answer.startsWith("250"));
    sales.request().get("/api/mails?person=" + person).then().body("items", hasSize(1));
  }

  @Test
  void several_accounts_that_are_sent_one_message_share_it() {
    Somebody other = Somebody.salesOfTheOtherTeam();
    String from = address("both");
    assertThat(
            delivered(
                message(newId(), from, "us@our.example", "両課へ", "共有"),
                intake(sales),
                intake(other)))
        .allMatch(answer -> answer.startsWith("250"));
    for (Somebody one : List.of(sales, other)) {
      one.request()
          .queryParam("q", "両課へ")
          .get("/api/mails")
          .then()
          .body("items.attributes.sender.address", contains(from));
    }
  }

  @Test
  void an_unknown_or_revoked_address_is_refused_before_anything_is_sent() {
    String mine = intake(sales);
    String renewed = intake(sales);
    byte[] message = message(newId(), address("late"), mine, "遅い", "遅い");
    assertThat(delivered(message, mine)).allMatch(a -> a.startsWith("550")).hasSize(1);
    assertThat(delivered(message, "postmaster@in.enishi.test", "x@other.test"))
        .allMatch(a -> a.startsWith("550"))
        .hasSize(2);
    assertThat(delivered(message, renewed.replace("@in.enishi.test", "@other.test")))
        .allMatch(a -> a.startsWith("550"));
    sales.request().delete("/api/mail-intake").then().statusCode(200).body("address", nullValue());
    assertThat(delivered(message, renewed)).allMatch(a -> a.startsWith("550"));
    sales.request().get("/api/mails?owner=me").then().body("items", empty());
  }

  @Test
  void what_is_too_large_is_refused_and_the_connection_goes_on() throws IOException {
    String mine = intake(sales);
    try (Line line = opened()) {
      line.say("EHLO mx.test");
      assertThat(line.say("MAIL FROM:<a@example.jp> SIZE=99999999")).startsWith("552");
      line.say("MAIL FROM:<a@example.jp>");
      assertThat(line.say("RCPT TO:<" + mine + ">")).startsWith("250");
      byte[] large =
          ("From: a@example.jp\r\n\r\n" + "x\r\n".repeat(1 << 20))
              .getBytes(StandardCharsets.US_ASCII);
      assertThat(line.data(large)).startsWith("552");
      line.say("RSET");
      String email = address("after");
      assertThat(line.deliver(message(newId(), email, "x@our.example", "次", "次"), mine))
          .allMatch(answer -> answer.startsWith("250"));
    }
    sales
        .request()
        .get("/api/mails?owner=me")
        .then()
        .body("items.attributes.subject", contains("次"));
  }

  @Test
  void a_message_that_cannot_be_read_is_kept_for_its_account() {
    String mine = intake(sales);
    assertThat(delivered("no headers at all".getBytes(StandardCharsets.US_ASCII), mine))
        .allMatch(answer -> answer.startsWith("250"));
    sales
        .request()
        .get("/api/mails?owner=me&state=failed")
        .then()
        .body("items.facts.state", contains("failed"));
  }

  @Test
  void who_may_not_write_gets_no_address() {
    Somebody marketing = Somebody.with("marketing", Somebody.FIRST_TEAM);
    marketing.request().put("/api/mail-intake").then().statusCode(403);
    marketing.request().get("/api/mail-intake").then().statusCode(200).body("address", nullValue());
  }
}
