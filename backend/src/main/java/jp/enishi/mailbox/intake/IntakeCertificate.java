package jp.enishi.mailbox.intake;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509KeyManager;
import org.jboss.logging.Logger;

/**
 * The certificate by which mail servers may encrypt what they hand over, and its key: two PEM
 * files. Renewed files are taken from the next connection on.
 */
final class IntakeCertificate {

  private static final Logger LOG = Logger.getLogger(IntakeCertificate.class);

  /** What was read, and when the files were written that it was read from. */
  private record Loaded(SSLContext context, List<FileTime> written) {}

  private final Vertx vertx;
  private final Path certificate;
  private final Path key;
  private volatile Loaded loaded;

  /**
   * Reads the files.
   *
   * @throws IllegalStateException saying which setting is wrong, when they cannot be used
   */
  IntakeCertificate(Vertx vertx, Path certificate, Path key) {
    this.vertx = vertx;
    this.certificate = certificate;
    this.key = key;
    loaded = load();
  }

  /** Answers a mail server that has said STARTTLS. */
  SSLSocket secured(Socket socket) throws IOException {
    SSLSocket secured =
        (SSLSocket)
            context()
                .getSocketFactory()
                .createSocket(
                    socket, socket.getInetAddress().getHostAddress(), socket.getPort(), true);
    secured.setUseClientMode(false);
    return secured;
  }

  private SSLContext context() {
    try {
      if (!written().equals(loaded.written())) {
        loaded = load();
      }
    } catch (IllegalStateException | IOException e) {
      LOG.warn(
          "the certificate of mail intake was renewed and cannot be used; the former stays", e);
    }
    return loaded.context();
  }

  private List<FileTime> written() throws IOException {
    return List.of(Files.getLastModifiedTime(certificate), Files.getLastModifiedTime(key));
  }

  private Loaded load() {
    try {
      List<FileTime> written = written();
      PemKeyCertOptions files =
          new PemKeyCertOptions().setCertPath(certificate.toString()).setKeyPath(key.toString());
      KeyManagerFactory keys = files.getKeyManagerFactory(vertx);
      KeyStore store = files.loadKeyStore(vertx);
      String alias = store.aliases().nextElement();
      X509KeyManager manager = (X509KeyManager) keys.getKeyManagers()[0];
      if (!fit(manager.getPrivateKey(alias), store.getCertificate(alias))) {
        throw new KeyException("the key is not the certificate's");
      }
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return new Loaded(context, written);
    } catch (Exception e) {
      throw new IllegalStateException(
          "ENISHI_MAIL_INTAKE_CERTIFICATE (%s) and ENISHI_MAIL_INTAKE_KEY (%s) cannot be used: %s"
              .formatted(certificate, key, e),
          e);
    }
  }

  private static boolean fit(PrivateKey key, Certificate certificate)
      throws GeneralSecurityException {
    Signature signature =
        Signature.getInstance(
            switch (key.getAlgorithm()) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> key.getAlgorithm();
            });
    signature.initSign(key);
    signature.update((byte) 1);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    signature.update((byte) 1);
    return signature.verify(signed);
  }
}
