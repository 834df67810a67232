package jp.enishi.mailbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
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

    /**
     * The certificate, as a PEM file, by which mail servers may encrypt; without one they do not.
     */
    Optional<Path> certificate();

    /** Its key, as a PEM file without a password. */
    Optional<Path> key();

    /** How many may hand over mail at once. */
    @WithDefault("20")
    int connections();
  }
}
