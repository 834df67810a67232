package jp.enishi.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Contents as files of a folder, such as {@code 3f/3f79…}. A file gets its name only when it is
 * whole and on the disk: after a power cut there is all of it or nothing.
 */
final class FolderStore implements ContentStore {

  private final Path folder;
  private final Drafts drafts;

  FolderStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
    this.drafts = new Drafts(this.folder.resolve("incoming"));
  }

  @Override
  public Path draft() throws IOException {
    return drafts.draft();
  }

  @Override
  public void put(String sha256, Path draft) throws IOException {
    Path place = place(sha256);
    Path shelf = Files.createDirectories(shelf(sha256));
    sync(draft, StandardOpenOption.WRITE);
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
    sync(shelf, StandardOpenOption.READ);
    sync(folder, StandardOpenOption.READ);
  }

  @Override
  public InputStream open(String sha256, long bytes) throws IOException {
    Path place = place(sha256);
    if (Files.size(place) != bytes) {
      throw new NoSuchFileException(place.toString());
    }
    return Files.newInputStream(place);
  }

  @Override
  public void remove(String sha256) throws IOException {
    Files.deleteIfExists(place(sha256));
  }

  @Override
  public void tidy() throws IOException {
    drafts.tidy();
  }

  private Path shelf(String sha256) {
    return folder.resolve(sha256.substring(0, 2));
  }

  private Path place(String sha256) {
    return shelf(sha256).resolve(sha256);
  }

  private static void sync(Path path, StandardOpenOption access) throws IOException {
    try (FileChannel channel = FileChannel.open(path, access)) {
      channel.force(true);
    }
  }
}
