package jp.enishi.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostTest {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Post.Outcome hand(int port) throws InterruptedException {
    return new Post(vertx, to(port), PATIENCE)
        .hand(UUID.randomUUID(), "to@enishi.example", "件名", "本文");
  }

  @Test
  void of_a_server_that_says_nothing_after_the_mail_it_is_not_known_whether_it_was_taken()
      throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Boolean> left =
          CompletableFuture.supplyAsync(() -> takesWithoutAWord(server));
      assertThat(hand(server.getLocalPort())).isEqualTo(Post.Outcome.unanswered);
      // whoever was given up is left, so that nothing goes on behind the row's back
      assertThat(left.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_server_that_is_away_has_refused() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    assertThat(hand(port)).isEqualTo(Post.Outcome.refused);
  }

  /** Speaks SMTP up to the end of the mail, and answers whether the client then left. */
  private static boolean takesWithoutAWord(ServerSocket server) {
    try (Socket client = server.accept();
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
      say(client, "220 mail.example");
      boolean inMail = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (inMail) {
          if (line.equals(".")) {
            return lines.readLine() == null;
          }
        } else if (line.equals("DATA")) {
          inMail = true;
          say(client, "354 go ahead");
        } else {
          say(client, "250 mail.example");
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MailSettings to(int port) {
    return new MailSettings() {
      @Override
      public String host() {
        return "127.0.0.1";
      }

      @Override
      public int port() {
        return port;
      }

      @Override
      public boolean starttls() {
        return false;
      }

      @Override
      public boolean auth() {
        return false;
      }

      @Override
      public Optional<String> user() {
        return Optional.empty();
      }

      @Override
      public Optional<String> password() {
        return Optional.empty();
      }

      @Override
      public String from() {
        return "from@enishi.example";
      }
    };
  }
}
