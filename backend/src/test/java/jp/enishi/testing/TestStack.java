package jp.enishi.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import jp.enishi.local.LocalPostgres;
import org.jspecify.annotations.Nullable;

/** PostgreSQL for one run of tests, and a key pair in place of the identity provider's. */
public class TestStack implements QuarkusTestResourceLifecycleManager {

  static final String ISSUER = "http://localhost/realms/enishi";

  private @Nullable LocalPostgres postgres;

  @Override
  public Map<String, String> start() {
    LocalPostgres started = LocalPostgres.throwaway();
    postgres = started;
    KeyPair keys = keys();
    return Map.ofEntries(
        Map.entry("quarkus.datasource.jdbc.url", started.jdbcUrl()),
        Map.entry("quarkus.datasource.username", started.app().user()),
        Map.entry("quarkus.datasource.password", started.app().password()),
        Map.entry("quarkus.flyway.username", started.owner().user()),
        Map.entry("quarkus.flyway.password", started.owner().password()),
        Map.entry("enishi.oidc.issuer", ISSUER),
        Map.entry("mp.jwt.verify.publickey.location", pem("PUBLIC KEY", keys.getPublic())),
        Map.entry("smallrye.jwt.sign.key.location", pem("PRIVATE KEY", keys.getPrivate())),
        Map.entry("enishi.mail.port", Integer.toString(freePort())),
        Map.entry("quarkus.log.console.json.enabled", "false"));
  }

  @Override
  public void stop() {
    Objects.requireNonNull(postgres).close();
  }

  /** Where no mail server listens until a test starts one. */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String pem(String kind, Key key) {
    try {
      Path file = Files.createTempFile("enishi-test", ".pem");
      file.toFile().deleteOnExit();
      String body = Base64.getMimeEncoder().encodeToString(key.getEncoded());
      Files.writeString(
          file, "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, body));
      return file.toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
