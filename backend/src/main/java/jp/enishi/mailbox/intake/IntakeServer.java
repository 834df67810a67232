package jp.enishi.mailbox.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import jp.enishi.access.Actors;
import jp.enishi.files.Contents;
import jp.enishi.mailbox.MailboxSettings;
import jp.enishi.mailbox.mail.MailReceiver;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/** Listens for mail servers, when the installation says where. */
@Singleton
class IntakeServer {

  private static final Logger LOG = Logger.getLogger(IntakeServer.class);

  private static final int MOST_RECIPIENTS = 50;
  private static final int PATIENCE_SECONDS = 60;

  private final IntakeAddresses addresses;
  private final Actors actors;
  private final Contents contents;
  private final MailReceiver receiver;
  private final MailboxSettings settings;
  private final Vertx vertx;
  private volatile @Nullable SMTPServer server;

  IntakeServer(
      IntakeAddresses addresses,
      Actors actors,
      Contents contents,
      MailReceiver receiver,
      MailboxSettings settings,
      Vertx vertx) {
    this.addresses = addresses;
    this.actors = actors;
    this.contents = contents;
    this.receiver = receiver;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) throws UnknownHostException {
    String domain = addresses.domain().orElse(null);
    OptionalInt port = settings.intake().port();
    if (domain == null || port.isEmpty()) {
      return;
    }
    SMTPServer.Builder plan =
        SMTPServer.port(port.getAsInt())
            .bindAddress(InetAddress.getByName(settings.intake().host()))
            .hostName(domain)
            .softwareName("Enishi")
            .maxConnections(settings.intake().connections())
            .maxRecipients(MOST_RECIPIENTS)
            .maxMessageSize((int) Math.min(Integer.MAX_VALUE, settings.most().asLongValue()))
            .connectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
            // a message is kept as it came
            .insertReceivedHeaders(false)
            .messageHandlerFactory(
                _ -> new Delivery(addresses, actors, contents, receiver, settings));
    IntakeCertificate certificate = certificate(settings.intake());
    if (certificate == null) {
      plan.hideTLS();
    } else {
      plan.enableTLS().startTlsSocketFactory(certificate::secured);
    }
    SMTPServer listening = plan.build();
    listening.start();
    server = listening;
    LOG.infof("taking mail in for %s at port %d", domain, listening.getPortAllocated());
  }

  private @Nullable IntakeCertificate certificate(MailboxSettings.Intake intake) {
    if (intake.certificate().isEmpty() && intake.key().isEmpty()) {
      return null;
    }
    return new IntakeCertificate(
        vertx,
        named(intake.certificate(), "ENISHI_MAIL_INTAKE_CERTIFICATE"),
        named(intake.key(), "ENISHI_MAIL_INTAKE_KEY"));
  }

  private static Path named(Optional<Path> file, String setting) {
    return file.orElseThrow(
        () -> new IllegalStateException(setting + " is missing: certificate and key go together"));
  }

  void stop(@Observes ShutdownEvent event) {
    SMTPServer listening = server;
    if (listening != null) {
      listening.stop();
    }
  }

  /** Where it listens, -1 when it does not. */
  int port() {
    SMTPServer listening = server;
    return listening == null ? -1 : listening.getPortAllocated();
  }
}
