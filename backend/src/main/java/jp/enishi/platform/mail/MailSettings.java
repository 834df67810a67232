package jp.enishi.platform.mail;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The mail server and what it is told. */
@ConfigMapping(prefix = "enishi.mail")
public interface MailSettings {

  String host();

  int port();

  /** Whether the connection must be encrypted. */
  boolean starttls();

  boolean auth();

  Optional<String> user();

  Optional<String> password();

  /** Whom mails come from. */
  String from();
}
