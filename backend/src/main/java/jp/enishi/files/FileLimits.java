package jp.enishi.files;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be stored, as the installation says. */
@ConfigMapping(prefix = "enishi.files")
public interface FileLimits {

  /** How large one file may be. */
  MemorySize most();

  /** How large all files of one record may be together. */
  @WithDefault("1G")
  MemorySize mostOfRecord();

  /** How many files one record may have. */
  @WithDefault("500")
  int mostFiles();

  /** How long a content without a file is kept. */
  @WithDefault("7d")
  Duration keepUnused();
}
