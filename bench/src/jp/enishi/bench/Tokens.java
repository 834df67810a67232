package jp.enishi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Signs the tokens of the run with a key of its own, in place of Keycloak's: checked by the API in
 * the same way.
 */
final class Tokens {

  static final String ISSUER = "http://localhost/realms/enishi";

  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys;

  Tokens() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  /** Writes the key the API checks tokens with. */
  void publish(Path file) throws IOException {
    String body = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
    Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
  }

  String of(Staff.Account account, String... roles) throws GeneralSecurityException {
    String header = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
    String claims =
        "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"enishi-api\",\"preferred_username\":\"%s\",\"name\":\"%s\",\"roles\":%s,\"groups\":%s,\"iat\":%d,\"exp\":%d}"
            .formatted(
                ISSUER,
                account.id(),
                account.name(),
                account.name(),
                array(java.util.List.of(roles)),
                array(account.groups()),
                Instant.now().getEpochSecond(),
                Instant.now().plusSeconds(86_400).getEpochSecond());
    String signed = part(header) + "." + part(claims);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return signed + "." + URL.encodeToString(signature.sign());
  }

  private static String array(java.util.List<String> texts) {
    return texts.stream().map(t -> "\"" + t + "\"").collect(Collectors.joining(",", "[", "]"));
  }

  private static String part(String json) {
    return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
