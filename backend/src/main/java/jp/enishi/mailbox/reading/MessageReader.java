package jp.enishi.mailbox.reading;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.enishi.mailbox.reading.ReadMessage.Failure;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxNestingDepthLimitException;
import org.apache.james.mime4j.io.MaxPartCountLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages, piece by piece and within limits: whoever writes a message of a thousand boxes in
 * each other gets no further than twenty. What was read before a limit stays.
 */
@Singleton
public class MessageReader {

  private static final Logger LOG = Logger.getLogger(MessageReader.class);

  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 250;

  /** So much of the words of one part is looked at. */
  private static final int MOST_OF_PART = 1 << 20;

  private static final int MOST_CONTENT = 100_000;
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  /** What a part is called that has no name. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "image/png", "image.png",
          "image/jpeg", "image.jpg",
          "image/gif", "image.gif",
          "text/calendar", "invite.ics",
          "application/pdf", "document.pdf",
          "message/rfc822", "forwarded.eml",
          "application/ms-tnef", "winmail.dat");

  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxHeaderCount(2_000)
          .setMaxHeaderLen(1 << 18)
          .setMaxLineLen(-1)
          .setMaxContentLen(-1)
          .setMaxPartCount(MOST_PARTS)
          .setMaxNestingDepth(DEEPEST)
          .setMalformedHeaderStartsBody(false)
          .build();

  private static final class NoMail extends Exception {
    private static final long serialVersionUID = 1;

    NoMail() {
      super(null, null, false, false);
    }
  }

  /** What has been read so far. */
  private static final class Progress {
    private Headers message = new Headers();
    private Headers part = new Headers();
    private final Words words = new Words(MOST_CONTENT);
    private boolean inParts;
  }

  /**
   * Reads a message to its end, or as far as it goes.
   *
   * @throws IOException when the stream breaks off or an attachment cannot be kept
   */
  public ReadMessage read(InputStream in, AttachmentKeeper attachments) throws IOException {
    Progress progress = new Progress();
    Failure failure = null;
    try {
      run(in, attachments, progress);
    } catch (NoMail e) {
      failure = Failure.notMail;
    } catch (MaxNestingDepthLimitException e) {
      failure = Failure.tooDeep;
    } catch (MaxPartCountLimitException e) {
      failure = Failure.tooManyParts;
    } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException e) {
      failure = Failure.headersTooLong;
    } catch (MimeException | MimeIOException e) {
      LOG.debug("a message cannot be read", e);
      failure = Failure.unreadable;
    }
    return message(progress, failure);
  }

  private static void run(InputStream in, AttachmentKeeper attachments, Progress progress)
      throws IOException, MimeException, NoMail {
    MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(in);
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      switch (state) {
        case T_START_HEADER -> progress.part = new Headers();
        case T_FIELD -> progress.part.add(tokens.getField());
        case T_END_HEADER -> headersEnd(progress);
        case T_BODY -> body(tokens, attachments, progress);
        default -> {
          // nothing is told there
        }
      }
    }
  }

  private static void headersEnd(Progress progress) throws NoMail {
    if (!progress.inParts) {
      progress.inParts = true;
      progress.message = progress.part;
      if (!progress.message.areOfMail()) {
        throw new NoMail();
      }
    }
  }

  private static void body(MimeTokenStream tokens, AttachmentKeeper attachments, Progress progress)
      throws IOException {
    HeaderParameters type = progress.part.parameters("content-type");
    HeaderParameters disposition = progress.part.parameters("content-disposition");
    String name = disposition.text("filename").or(() -> type.text("name")).orElse(null);
    String kind = type.value().isEmpty() ? "text/plain" : type.value();
    InputStream content = tokens.getDecodedInputStream();
    boolean attached = name != null || disposition.value().equals("attachment");
    boolean plain = kind.equals("text/plain") || !kind.contains("/");
    if (!attached && (plain || kind.equals("text/html"))) {
      byte[] bytes = content.readNBytes(MOST_OF_PART);
      String text = MailText.of(whole(bytes), type.text("charset").orElse(null));
      progress.words.add(text, !plain, content.read() >= 0);
    } else {
      attachments.keep(called(name, kind), content);
    }
  }

  /** Of a part that was cut the last line goes, which may end within a character. */
  private static byte[] whole(byte[] bytes) {
    if (bytes.length < MOST_OF_PART) {
      return bytes;
    }
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? bytes : java.util.Arrays.copyOf(bytes, end);
  }

  private static String called(@Nullable String name, String kind) {
    String clean = name == null ? "" : MailText.clean(name, 1_000);
    return clean.isEmpty() ? ENDINGS.getOrDefault(kind, "attachment") : clean;
  }

  private static ReadMessage message(Progress progress, @Nullable Failure failure) {
    // of a message whose headers never end, those that were read
    Headers headers = progress.inParts ? progress.message : progress.part;
    return new ReadMessage(
        headers.messageId(),
        headers.references(),
        headers.sender(),
        headers.people("to"),
        headers.people("cc"),
        headers.subject(),
        headers.sentAt(Instant.now().plus(CLOCKS_DIFFER)),
        progress.words.text(),
        progress.words.isCut(),
        failure);
  }
}
