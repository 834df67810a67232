package jp.enishi.mailbox.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import jp.enishi.access.Actors;
import jp.enishi.files.Contents;
import jp.enishi.mailbox.MailboxSettings;
import jp.enishi.mailbox.mail.MailReceiver;
import jp.enishi.testing.MailSteps;
import jp.enishi.testing.Somebody;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail that is handed over encrypted, by a client that believes one certificate only. */
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class IntakeCertificateTest {

  private static final String DOMAIN = "in.enishi.test";
  private static final char[] PASSWORD = "password".toCharArray();

  private Path folder = Path.of("");

  @Inject IntakeAddresses addresses;
  @Inject Actors actors;
  @Inject Contents contents;
  @Inject MailReceiver receiver;
  @Inject MailboxSettings settings;
  @Inject IntakeServer usual;
  @Inject Vertx vertx;

  /** A certificate that signs itself, as two PEM files. */
  private record Pem(Path certificate, Path key, KeyStore believed) {

    BigInteger serial() throws GeneralSecurityException {
      return ((X509Certificate) believed.getCertificate("it")).getSerialNumber();
    }

    SSLContext trust() throws GeneralSecurityException {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(believed);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    }
  }

  @BeforeEach
  void there_is_a_folder() throws IOException {
    folder = Files.createTempDirectory(Path.of("target"), "certificates");
  }

  private Pem made(String name, String algorithm) throws IOException, GeneralSecurityException {
    Path store = folder.resolve(name + ".p12");
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "it",
            "-keyalg",
            algorithm,
            "-dname",
            "CN=" + DOMAIN,
            "-ext",
            "san=dns:" + DOMAIN,
            "-storetype",
            "PKCS12",
            "-storepass",
            String.valueOf(PASSWORD),
            "-keystore",
            store.toString()));
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    KeyStore believed = KeyStore.getInstance("PKCS12");
    believed.load(null, PASSWORD);
    believed.setCertificateEntry("it", keys.getCertificate("it"));
    return new Pem(
        pem(name + ".crt", "CERTIFICATE", keys.getCertificate("it").getEncoded()),
        pem(name + ".key", "PRIVATE KEY", keys.getKey("it", PASSWORD).getEncoded()),
        believed);
  }

  private static void run(List<String> command) throws IOException {
    try {
      assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path pem(String name, String kind, byte[] content) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(content)));
  }

  private MailboxSettings with(Optional<Path> certificate, Optional<Path> key) {
    return new MailboxSettings() {
      @Override
      public MemorySize most() {
        return settings.most();
      }

      @Override
      public Intake intake() {
        return new Intake() {
          @Override
          public String host() {
            return settings.intake().host();
          }

          @Override
          public OptionalInt port() {
            return OptionalInt.of(0);
          }

          @Override
          public Optional<String> domain() {
            return settings.intake().domain();
          }

          @Override
          public Optional<Path> certificate() {
            return certificate;
          }

          @Override
          public Optional<Path> key() {
            return key;
          }

          @Override
          public int connections() {
            return settings.intake().connections();
          }
        };
      }
    };
  }

  private IntakeServer started(Optional<Path> certificate, Optional<Path> key) throws IOException {
    IntakeServer server =
        new IntakeServer(addresses, actors, contents, receiver, with(certificate, key), vertx);
    server.start(new StartupEvent());
    return server;
  }

  private static Line plain(IntakeServer server) throws IOException {
    return new Line(new Socket(InetAddress.getLoopbackAddress(), server.port()));
  }

  /** Goes on encrypted, when the certificate is the one that is believed, and the domain's. */
  private static SSLSocket secured(Line plain, SSLContext trust) throws IOException {
    assertThat(plain.say("EHLO mx.test")).startsWith("250");
    assertThat(plain.said()).contains("STARTTLS");
    assertThat(plain.say("STARTTLS")).startsWith("220");
    SSLSocket socket =
        (SSLSocket) trust.getSocketFactory().createSocket(plain.socket(), DOMAIN, 25, true);
    SSLParameters strict = socket.getSSLParameters();
    strict.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(strict);
    socket.startHandshake();
    return socket;
  }

  private static BigInteger serial(SSLSocket socket) throws SSLException {
    return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSerialNumber();
  }

  @Test
  void a_mail_server_that_wants_to_hands_its_mail_over_encrypted()
      throws IOException, GeneralSecurityException {
    Somebody sales = Somebody.sales();
    String mine = sales.request().put("/api/mail-intake").path("address");
    for (String algorithm : List.of("RSA", "EC")) {
      Pem pem = made(algorithm, algorithm);
      IntakeServer server = started(Optional.of(pem.certificate()), Optional.of(pem.key()));
      try (Line plain = plain(server);
          SSLSocket socket = secured(plain, pem.trust());
          Line line = plain.on(socket)) {
        assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(serial(socket)).isEqualTo(pem.serial());
        line.say("EHLO mx.test");
        assertThat(line.said()).contains("SIZE");
        assertThat(line.deliver(message(algorithm), mine)).allMatch(a -> a.startsWith("250"));
      } finally {
        server.stop(new ShutdownEvent());
      }
    }
    sales.request().get("/api/mails?owner=me").then().body("items", hasSize(2));
  }

  @Test
  void who_does_not_want_to_still_hands_it_over_as_before()
      throws IOException, GeneralSecurityException {
    Somebody sales = Somebody.sales();
    String mine = sales.request().put("/api/mail-intake").path("address");
    Pem pem = made("unused", "EC");
    IntakeServer server = started(Optional.of(pem.certificate()), Optional.of(pem.key()));
    try (Line line = plain(server)) {
      assertThat(line.deliver(message("平文"), mine)).allMatch(a -> a.startsWith("250"));
    } finally {
      server.stop(new ShutdownEvent());
    }
  }

  @Test
  void another_certificate_than_the_believed_one_ends_the_connection()
      throws IOException, GeneralSecurityException {
    Pem pem = made("mine", "EC");
    Pem other = made("other", "EC");
    IntakeServer server = started(Optional.of(pem.certificate()), Optional.of(pem.key()));
    try (Line plain = plain(server)) {
      assertThatThrownBy(() -> secured(plain, other.trust()).close())
          .isInstanceOf(SSLException.class);
    } finally {
      server.stop(new ShutdownEvent());
    }
  }

  @Test
  void a_renewed_certificate_is_used_from_the_next_connection_on()
      throws IOException, GeneralSecurityException {
    Pem former = made("former", "EC");
    Pem renewed = made("renewed", "EC");
    IntakeServer server = started(Optional.of(former.certificate()), Optional.of(former.key()));
    try {
      Files.writeString(former.certificate(), "half a file");
      later(former.certificate(), 1);
      assertThat(offered(server, former)).isEqualTo(former.serial());
      Files.copy(renewed.certificate(), former.certificate(), StandardCopyOption.REPLACE_EXISTING);
      Files.copy(renewed.key(), former.key(), StandardCopyOption.REPLACE_EXISTING);
      later(former.certificate(), 2);
      assertThat(offered(server, renewed)).isEqualTo(renewed.serial());
    } finally {
      server.stop(new ShutdownEvent());
    }
  }

  private static void later(Path file, int minutes) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60L * minutes)));
  }

  private static BigInteger offered(IntakeServer server, Pem believed)
      throws IOException, GeneralSecurityException {
    try (Line plain = plain(server);
        SSLSocket socket = secured(plain, believed.trust())) {
      return serial(socket);
    }
  }

  @Test
  void without_a_certificate_nothing_is_offered() throws IOException {
    try (Line line = plain(usual)) {
      assertThat(line.say("EHLO mx.test")).startsWith("250");
      assertThat(line.said()).doesNotContain("STARTTLS");
      assertThat(line.say("STARTTLS")).startsWith("454");
    }
  }

  @Test
  void settings_that_cannot_work_stop_the_start_and_are_named()
      throws IOException, GeneralSecurityException {
    Pem pem = made("good", "EC");
    Pem other = made("another", "EC");
    Path nowhere = folder.resolve("nowhere.pem");
    Path empty = Files.writeString(folder.resolve("empty.pem"), "");
    refused(Optional.of(pem.certificate()), Optional.empty(), "ENISHI_MAIL_INTAKE_KEY is missing");
    refused(Optional.empty(), Optional.of(pem.key()), "ENISHI_MAIL_INTAKE_CERTIFICATE is missing");
    refused(Optional.of(nowhere), Optional.of(pem.key()), "nowhere.pem");
    refused(Optional.of(pem.certificate()), Optional.of(nowhere), "nowhere.pem");
    refused(Optional.of(empty), Optional.of(pem.key()), "empty.pem");
    refused(Optional.of(pem.key()), Optional.of(pem.certificate()), "cannot be used");
    refused(
        Optional.of(pem.certificate()),
        Optional.of(other.key()),
        "the key is not the certificate's");
  }

  private void refused(Optional<Path> certificate, Optional<Path> key, String saying) {
    assertThatThrownBy(() -> started(certificate, key))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ENISHI_MAIL_INTAKE_")
        .hasMessageContaining(saying);
  }

  private static byte[] message(String subject) {
    return MailSteps.message(
        MailSteps.newId(), MailSteps.address("tls"), MailSteps.address("us"), subject, "本文");
  }
}
