package jp.enishi.files;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.enishi.files.store.ContentStore;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/** Takes contents in and gives them out, never whole in memory. */
@Singleton
public class Contents {

  private static final Logger LOG = Logger.getLogger(Contents.class);
  private static final int PIECE = 1 << 16;

  private final ContentStore store;
  private final FileLimits limits;
  private final Jdbi jdbi;

  Contents(ContentStore store, FileLimits limits, Jdbi jdbi) {
    this.store = store;
    this.limits = limits;
    this.jdbi = jdbi;
  }

  /**
   * Stores what a stream holds. It stays for good once it is attached to a record; else it is swept
   * away after a while.
   *
   * @param name what somebody calls it
   * @throws ProblemException 400 when it is empty, 413 when it is too large; nothing of it stays
   * @throws IOException when the stream breaks off
   */
  public Content receive(InputStream in, String name) throws IOException {
    return receive(in, name, limits.most().asLongValue());
  }

  /** The same with another limit. */
  public Content receive(InputStream in, String name, long most) throws IOException {
    Path draft = stored(store::draft);
    try {
      MessageDigest hash = sha256();
      long bytes = copy(in, draft, hash, most);
      if (bytes == 0) {
        throw ProblemException.invalid("/body", Remark.of("files.empty"));
      }
      String clean = FileName.clean(name);
      String type = stored(() -> FileType.of(draft, clean));
      Content content = new Content(clean, type, bytes, HexFormat.of().formatHex(hash.digest()));
      claim(content);
      stored(
          () -> {
            store.put(content.sha256(), draft);
            return draft;
          });
      return content;
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static long copy(InputStream in, Path draft, MessageDigest hash, long most)
      throws IOException {
    byte[] piece = new byte[PIECE];
    long bytes = 0;
    try (OutputStream out = stored(() -> Files.newOutputStream(draft))) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        bytes += read;
        if (bytes > most) {
          throw ProblemException.tooLarge(most);
        }
        hash.update(piece, 0, read);
        int length = read;
        stored(
            () -> {
              out.write(piece, 0, length);
              return out;
            });
      }
    }
    return bytes;
  }

  /** From now on the sweep lets the content be until it is attached. */
  private void claim(Content content) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into files.content (sha256, bytes) values (?, ?) on conflict (sha256) do"
                    + " update set unused_since = null",
                content.sha256(),
                content.bytes()));
  }

  /**
   * A content that was taken in for nothing goes with the sweep after next. Not at once: somebody
   * else may be about to attach the same.
   */
  void release(Content content) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update files.content set unused_since = now() - cast(:kept as interval) + interval '1 hour'
                    where sha256 = :sha256 and not exists (select from files.file f where f.sha256 = :sha256)
                    """)
                .bind("kept", limits.keepUnused().toString())
                .bind("sha256", content.sha256())
                .execute());
  }

  /**
   * Reads a stored content.
   *
   * @throws ProblemException 410 when it is gone from the store
   */
  public InputStream open(String sha256, long bytes) {
    return stored(() -> store.open(sha256, bytes));
  }

  private interface Storing<T> {
    T now() throws IOException;
  }

  /** What the store fails at is no fault of the caller's. */
  private static <T> T stored(Storing<T> work) {
    try {
      return work.now();
    } catch (NoSuchFileException e) {
      LOG.errorf("a stored content is missing: %s", e.getFile());
      throw ProblemException.of(ProblemType.CONTENT_MISSING);
    } catch (IOException e) {
      LOG.errorf(e, "the store of files does not answer");
      throw ProblemException.of(ProblemType.UNAVAILABLE, Remark.of("files.store-away"));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
