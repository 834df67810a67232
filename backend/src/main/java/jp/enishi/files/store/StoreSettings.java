package jp.enishi.files.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Where contents lie, as the installation says. */
@ConfigMapping(prefix = "enishi.files.store")
public interface StoreSettings {

  /** Which kind of store. */
  enum Kind {
    FOLDER,
    S3
  }

  @WithDefault("folder")
  Kind kind();

  /** The folder of contents, and of drafts with either kind of store. */
  Path folder();

  S3 s3();

  /** An S3-compatible store. */
  interface S3 {

    Optional<String> bucket();

    /** Absent: Amazon's own for the region. */
    Optional<URI> endpoint();

    @WithDefault("ap-northeast-1")
    String region();

    /** Absent: what the machine itself is allowed (environment, profile, instance role). */
    Optional<String> accessKey();

    Optional<String> secretKey();

    /** Before every key, such as {@code enishi/}. */
    @WithDefault("files/")
    String prefix();

    /** Whether the bucket stands in the path and not in the host name. */
    @WithDefault("true")
    boolean pathStyle();
  }
}
