package jp.enishi.mailbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.OptionalInt;

/** How mail comes in, as the installation says. */
@ConfigMapping(prefix = "enishi.mailbox")
public interface MailboxSettings {

  /** How large one message may be. */
  MemorySize most();

  Intake intake();

  /** The SMTP listener; there is none without a port and a domain. */
  interface Intake {

    @WithDefault("127.0.0.1")
    String host();

    OptionalInt port();

    /** What stands behind the @ of the secret addresses. */
    Optional<String> domain();

    /** How many may hand over mail at once. */
    @WithDefault("20")
    int connections();
  }
}
