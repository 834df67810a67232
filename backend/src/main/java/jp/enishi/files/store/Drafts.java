package jp.enishi.files.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A folder of files that are being written. */
final class Drafts {

  /** Nobody writes one upload for so long. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path folder;

  Drafts(Path folder) {
    this.folder = folder;
  }

  Path draft() throws IOException {
    Files.createDirectories(folder);
    return Files.createFile(folder.resolve(UUID.randomUUID() + ".part"));
  }

  void tidy() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant limit = Instant.now().minus(ABANDONED);
    List<Path> drafts;
    try (Stream<Path> all = Files.list(folder)) {
      drafts = all.toList();
    }
    for (Path draft : drafts) {
      if (Files.isRegularFile(draft)
          && Files.getLastModifiedTime(draft).toInstant().isBefore(limit)) {
        Files.deleteIfExists(draft);
      }
    }
  }
}
