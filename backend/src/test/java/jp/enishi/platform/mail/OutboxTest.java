package jp.enishi.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.enishi.testing.AtOnce;
import jp.enishi.testing.Mailbox;
import jp.enishi.testing.TestStack;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class OutboxTest {

  @Inject Outbox outbox;
  @Inject Jdbi jdbi;

  private final String address = UUID.randomUUID() + "@enishi.example";

  private boolean isSent() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select bool_and(sent_at is not null and body = '') from platform.mail where recipient = :to")
                .bind("to", address)
                .mapTo(Boolean.class)
                .one());
  }

  private int tries() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select max(tries) from platform.mail where recipient = :to")
                .bind("to", address)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void by_whomever_it_is_sent_each_mail_goes_out_once_as_it_was_written() throws Exception {
    try (Mailbox mailbox = new Mailbox()) {
      jdbi.useTransaction(
          _ -> {
            for (int i = 0; i < 5; i++) {
              outbox.put(address, "件名 髙橋様 " + i, "本文\n二行目");
            }
          });
      AtOnce.twenty(
          _ -> {
            try {
              outbox.send();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            return true;
          });
      List<MimeMessage> received = mailbox.of(address);
      assertThat(received).hasSize(5);
      assertThat(received)
          .extracting(MimeMessage::getSubject)
          .containsExactlyInAnyOrder("件名 髙橋様 0", "件名 髙橋様 1", "件名 髙橋様 2", "件名 髙橋様 3", "件名 髙橋様 4");
      assertThat(received)
          .extracting(MimeMessage::getMessageID)
          .doesNotHaveDuplicates()
          .allMatch(id -> id.endsWith("@localhost>"));
      assertThat((String) received.getFirst().getContent()).contains("本文\r\n二行目");
      assertThat(isSent()).isTrue();
    }
  }

  @Test
  void what_is_taken_back_before_it_stands_is_not_sent() {
    try {
      jdbi.useTransaction(
          _ -> {
            outbox.put(address, "取り消し", "本文");
            throw new IllegalStateException("taken back");
          });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("taken back");
    }
    assertThat(
            jdbi.<Integer, RuntimeException>withHandle(
                h ->
                    h.select("select count(*) from platform.mail where recipient = ?", address)
                        .mapTo(Integer.class)
                        .one()))
        .isZero();
  }

  @Test
  void a_mail_server_that_is_away_is_tried_again_until_it_is_back() {
    outbox.put(address, "あとで届く", "本文");
    for (int i = 0; i < 200 && tries() == 0; i++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    assertThat(tries()).isPositive();
    assertThat(isSent()).isFalse();
    try (Mailbox mailbox = new Mailbox()) {
      assertThat(mailbox.await(address)).hasSize(1);
    }
  }
}
