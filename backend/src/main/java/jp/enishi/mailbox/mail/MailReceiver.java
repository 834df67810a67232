package jp.enishi.mailbox.mail;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.enishi.access.Accounts;
import jp.enishi.access.Actor;
import jp.enishi.access.Unit;
import jp.enishi.access.Visibility;
import jp.enishi.activities.activity.Direction;
import jp.enishi.files.Content;
import jp.enishi.files.Contents;
import jp.enishi.files.FileService;
import jp.enishi.mailbox.reading.Correspondent;
import jp.enishi.mailbox.reading.MessageReader;
import jp.enishi.mailbox.reading.ReadMessage;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** Makes mails of messages, each message one. */
@Singleton
public class MailReceiver {

  /** How the file is called that holds the message as it came. */
  public static final String ORIGINAL = "original.eml";

  private final MessageReader reader;
  private final Contents contents;
  private final Mails mails;
  private final MailService service;
  private final Acquaintances acquaintances;
  private final Accounts accounts;
  private final FileService files;
  private final Transactions transactions;

  MailReceiver(
      MessageReader reader,
      Contents contents,
      Mails mails,
      MailService service,
      Acquaintances acquaintances,
      Accounts accounts,
      FileService files,
      Transactions transactions) {
    this.reader = reader;
    this.contents = contents;
    this.mails = mails;
    this.service = service;
    this.acquaintances = acquaintances;
    this.accounts = accounts;
    this.files = files;
    this.transactions = transactions;
  }

  /** A message whose contents are stored, not yet a mail. */
  public record Message(Content original, ReadMessage read, List<Content> attachments) {}

  /**
   * A mail that a message has become.
   *
   * @param isNew not so when the message was here already
   */
  public record Received(Stored<MailDetails, MailKeys> mail, boolean isNew) {}

  /** Reads a message that was stored. */
  public Message read(Content original) throws IOException {
    List<Content> attachments = new ArrayList<>();
    try (InputStream in = contents.open(original.sha256(), original.bytes())) {
      ReadMessage read =
          reader.read(in, (name, content) -> keep(attachments, name, content, original.bytes()));
      return new Message(original, read, attachments);
    }
  }

  /** An attachment without a content is none. Decoded it is never larger than the message. */
  private void keep(List<Content> attachments, String name, InputStream content, long most)
      throws IOException {
    java.io.PushbackInputStream ahead = new java.io.PushbackInputStream(content);
    int first = ahead.read();
    if (first >= 0) {
      ahead.unread(first);
      attachments.add(contents.receive(ahead, name, most));
    }
  }

  /** Makes a mail of a message, in the actor's care; of one that is here already the same. */
  public Received receive(Actor actor, Message message, MailSource source) {
    return transactions.write(actor.id(), Cause.API, () -> received(actor, message, source));
  }

  private Received received(Actor actor, Message message, MailSource source) {
    MailDetails mail = details(actor, message, source);
    Set<String> ours = accounts.ours(MailKeys.addresses(mail));
    Known known =
        acquaintances.of(
            actor,
            MailKeys.addresses(mail).stream().filter(address -> !ours.contains(address)).toList());
    String byHash = hashed(message.original());
    for (String id : List.of(mail.messageId(), byHash)) {
      Stored<MailDetails, MailKeys> there =
          mails.withMessageId(id).flatMap(mails::whole).orElse(null);
      if (there == null) {
        return new Received(added(actor, message, mail.called(id), known), true);
      }
      if (id.equals(byHash) || isSame(there, mail, message)) {
        return new Received(service.joined(actor, there, known), false);
      }
    }
    throw new IllegalStateException("a message is under its hash or it is not");
  }

  private Stored<MailDetails, MailKeys> added(
      Actor actor, Message message, MailDetails mail, Known known) {
    MailDetails about = mail.about(known.companies(), known.people(), null, List.of());
    Stored<MailDetails, MailKeys> stored = service.addAll(List.of(about)).getFirst();
    files.keep(mail.originalId(), actor.id(), Mails.KIND, stored.id(), message.original());
    message.attachments().forEach(a -> files.keep(actor.id(), Mails.KIND, stored.id(), a));
    return stored;
  }

  /**
   * Whether somebody holds in hands what the mail says. A Message-ID alone opens nothing: it stands
   * in every answer, and anybody can write a message that has it.
   */
  private boolean isSame(Stored<MailDetails, MailKeys> there, MailDetails mail, Message message) {
    MailDetails known = there.details();
    return sender(known).equals(sender(mail))
        && words(known.subject()).equals(words(mail.subject()))
        && words(known.content()).equals(words(mail.content()))
        && mails
            .attachments(there.id(), known.originalId())
            .equals(
                message.attachments().stream().map(Content::sha256).collect(Collectors.toSet()));
  }

  private static String sender(MailDetails mail) {
    return mail.sender() == null ? "" : mail.sender().address();
  }

  /** Servers add line ends and blanks on the way. */
  private static String words(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\s+", "");
  }

  private MailDetails details(Actor actor, Message message, MailSource source) {
    ReadMessage read = message.read();
    String id = Optional.ofNullable(read.messageId()).orElse(hashed(message.original()));
    Set<String> sender = new HashSet<>();
    if (read.sender() != null && read.sender().key() != null) {
      sender.add(read.sender().key());
    }
    return new MailDetails(
        id,
        thread(actor, read, id),
        accounts.ours(sender).isEmpty() ? Direction.inbound : Direction.outbound,
        source,
        read.sender() == null ? null : address(read.sender()),
        read.recipients().stream().map(MailReceiver::address).toList(),
        read.copies().stream().map(MailReceiver::address).toList(),
        read.subject(),
        read.content(),
        read.contentCut() ? true : null,
        Optional.ofNullable(read.sentAt()).orElseGet(Instant::now),
        message.attachments().size(),
        read.failure(),
        Transactions.newId(),
        List.of(),
        List.of(),
        null,
        actor.id(),
        actor.first(Unit.Kind.team),
        actor.first(Unit.Kind.site),
        List.of());
  }

  private static MailAddress address(Correspondent one) {
    return new MailAddress(one.name(), one.address());
  }

  /**
   * The thread of what it answers, as far as the actor may see that: anybody can write a message
   * that answers any other, and would be told whether that is here and what it belongs to.
   */
  private String thread(Actor actor, ReadMessage read, String id) {
    List<String> answered = read.references();
    return answered.isEmpty()
        ? id
        : mails.threadOf(answered, Visibility.of(actor)).orElse(answered.getFirst());
  }

  private static String hashed(Content original) {
    return original.sha256().substring(0, 32) + "@message.invalid";
  }
}
