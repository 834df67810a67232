package jp.enishi.mailbox.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Actors;
import jp.enishi.access.Permission;
import jp.enishi.files.Content;
import jp.enishi.files.Contents;
import jp.enishi.mailbox.MailboxSettings;
import jp.enishi.mailbox.mail.MailReceiver;
import jp.enishi.mailbox.mail.MailSource;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/**
 * One message that a mail server hands over. It is taken only once it is stored for all of its
 * recipients; on any trouble of ours the server is told to come again.
 */
final class Delivery implements MessageHandler {

  private static final Logger LOG = Logger.getLogger(Delivery.class);

  private final IntakeAddresses addresses;
  private final Actors actors;
  private final Contents contents;
  private final MailReceiver receiver;
  private final MailboxSettings settings;
  private final Map<UUID, Actor> recipients = new LinkedHashMap<>();

  Delivery(
      IntakeAddresses addresses,
      Actors actors,
      Contents contents,
      MailReceiver receiver,
      MailboxSettings settings) {
    this.addresses = addresses;
    this.actors = actors;
    this.contents = contents;
    this.receiver = receiver;
    this.settings = settings;
  }

  @Override
  public void from(String sender) {
    // what a message says of itself counts, not who handed it over
  }

  /** An account that may no longer sign in or write is as unknown as none. */
  @Override
  public void recipient(String recipient) throws RejectException {
    Actor actor = known(recipient).orElse(null);
    if (actor == null) {
      throw new RejectException(550, "5.1.1 No such address here");
    }
    recipients.put(actor.id(), actor);
  }

  @Override
  public @Nullable String data(InputStream data) throws RejectException, IOException {
    try {
      taken(data);
      return null;
    } finally {
      // what was not read must not be taken for commands
      data.transferTo(OutputStream.nullOutputStream());
    }
  }

  private void taken(InputStream data) throws RejectException {
    try {
      Content original =
          contents.receive(data, MailReceiver.ORIGINAL, settings.most().asLongValue());
      MailReceiver.Message message = receiver.read(original);
      for (Actor actor : recipients.values()) {
        receiver.receive(actor, message, MailSource.intake);
        addresses.used(actor.id());
      }
    } catch (ProblemException e) {
      throw refusal(e);
    } catch (IOException | RuntimeException e) {
      throw again(e);
    }
  }

  private static RejectException refusal(ProblemException e) {
    if (e.type() == ProblemType.TOO_LARGE) {
      return new RejectException(552, "5.3.4 Message too large");
    }
    return e.type() == ProblemType.VALIDATION
        ? new RejectException(554, "5.6.0 Message empty")
        : again(e);
  }

  private static RejectException again(Exception e) {
    LOG.errorf(e, "a message could not be stored; the sender is to try again");
    return new RejectException(451, "4.3.0 Not stored, try again later");
  }

  private Optional<Actor> known(String recipient) throws RejectException {
    try {
      return addresses
          .owner(recipient)
          .flatMap(actors::of)
          .filter(one -> one.may(Permission.ACTIVITIES_WRITE));
    } catch (RuntimeException e) {
      throw again(e);
    }
  }

  @Override
  public void done() {
    // nothing is kept open
  }
}
