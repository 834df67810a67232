package jp.enishi.mailbox.reading;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, as far as it could be read.
 *
 * @param messageId without its angles; null when it has none that can be kept
 * @param references the messages it answers, the oldest first
 * @param sentAt null when no header tells it
 * @param content what it says in words, null when it says nothing
 * @param contentCut whether it says more than that
 * @param failure why it could not be read to its end, null when it was
 */
public record ReadMessage(
    @Nullable String messageId,
    List<String> references,
    @Nullable Correspondent sender,
    List<Correspondent> recipients,
    List<Correspondent> copies,
    @Nullable String subject,
    @Nullable Instant sentAt,
    @Nullable String content,
    boolean contentCut,
    @Nullable Failure failure) {

  /** Why a message could not be read to its end. */
  @Schema(name = "MailFailure")
  public enum Failure {
    /** It is no mail at all. */
    notMail,
    /** Messages within messages, deeper than anybody writes. */
    tooDeep,
    /** More parts than anybody writes. */
    tooManyParts,
    /** Its headers are longer than anybody writes. */
    headersTooLong,
    /** It is broken in another way. */
    unreadable
  }
}
