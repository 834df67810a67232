package jp.enishi.platform.mail;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands one mail to the mail server. */
@Singleton
class Post {

  /** What came of handing a mail over. */
  enum Outcome {
    taken,
    /** The server is away or does not take it. */
    refused,
    /** Nothing was said; it may have been taken. */
    unanswered
  }

  /** Shorter than a transaction may be idle, in which a mail is sent. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private static final Duration TO_CONNECT = Duration.ofSeconds(20);

  private final MailSettings settings;
  private final Duration patience;
  private final MailClient client;

  @Inject
  Post(Vertx vertx, MailSettings settings) {
    this(vertx, settings, PATIENCE);
  }

  Post(Vertx vertx, MailSettings settings, Duration patience) {
    this.settings = settings;
    this.patience = patience;
    MailConfig config =
        new MailConfig()
            .setHostname(settings.host())
            .setPort(settings.port())
            .setStarttls(settings.starttls() ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
            .setLogin(settings.auth() ? LoginOption.REQUIRED : LoginOption.DISABLED)
            .setKeepAlive(false);
    config.setConnectTimeout(Math.toIntExact(TO_CONNECT.toMillis()));
    // whoever is given up must not take the mail later
    config.setIdleTimeout(Math.toIntExact(patience.toSeconds()) + 1);
    settings.user().ifPresent(config::setUsername);
    settings.password().ifPresent(config::setPassword);
    this.client = MailClient.create(vertx, config);
  }

  /**
   * Sends a text.
   *
   * @param id of the mail, by which a mail that arrives twice is known as one
   */
  Outcome hand(UUID id, String recipient, String subject, String body) throws InterruptedException {
    String domain = settings.from().substring(settings.from().indexOf('@') + 1);
    MailMessage message =
        new MailMessage()
            .setFrom(settings.from())
            .setTo(recipient)
            .setSubject(subject)
            .setText(body)
            .addHeader("Message-ID", "<%s@%s>".formatted(id, domain))
            .addHeader("Auto-Submitted", "auto-generated");
    try {
      client
          .sendMail(message)
          .toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return Outcome.taken;
    } catch (ExecutionException e) {
      return Outcome.refused;
    } catch (TimeoutException e) {
      return Outcome.unanswered;
    }
  }
}
