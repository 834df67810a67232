package jp.enishi.files.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Contents by the SHA-256 of what they hold. What is stored never changes, and storing it again
 * does no harm.
 */
public interface ContentStore {

  /** A new empty file to write a content to before it is stored. */
  Path draft() throws IOException;

  /**
   * Stores what was written to a draft; once this returns it is there to stay. The draft is used
   * up.
   */
  void put(String sha256, Path draft) throws IOException;

  /**
   * Reads a content.
   *
   * @param bytes how long it is
   * @throws java.nio.file.NoSuchFileException when it is not there, or not whole
   */
  InputStream open(String sha256, long bytes) throws IOException;

  /** Forgets a content; one that is not there does no harm. */
  void remove(String sha256) throws IOException;

  /** Throws away drafts that whoever wrote them left behind. */
  void tidy() throws IOException;
}
