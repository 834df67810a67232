package jp.enishi.platform.mail;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands one mail to the mail server. */
@Singleton
class Post {

  private static final long PATIENCE_SECONDS = 30;

  private final MailSettings settings;
  private final MailClient client;

  Post(Vertx vertx, MailSettings settings) {
    this.settings = settings;
    MailConfig config =
        new MailConfig()
            .setHostname(settings.host())
            .setPort(settings.port())
            .setStarttls(settings.starttls() ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
            .setLogin(settings.auth() ? LoginOption.REQUIRED : LoginOption.DISABLED)
            .setKeepAlive(false);
    settings.user().ifPresent(config::setUsername);
    settings.password().ifPresent(config::setPassword);
    this.client = MailClient.create(vertx, config);
  }

  /**
   * Sends a text.
   *
   * @param id of the mail, by which a mail that arrives twice is known as one
   * @return whether the server has taken it
   */
  boolean takes(UUID id, String recipient, String subject, String body)
      throws InterruptedException {
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
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
