package jp.enishi.mailbox.mail;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import jp.enishi.access.Actor;
import jp.enishi.access.CurrentActor;
import jp.enishi.files.Content;
import jp.enishi.files.Contents;
import jp.enishi.mailbox.MailboxSettings;
import jp.enishi.mailbox.mail.MailReceiver.Message;
import jp.enishi.mailbox.mail.MailReceiver.Received;
import jp.enishi.mailbox.reading.ReadMessage;
import jp.enishi.platform.http.Idempotency;
import jp.enishi.platform.http.Versions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** Messages that somebody uploads. */
@Singleton
class Uploads {

  private static final String PATH = "/api/mails";

  private final CurrentActor current;
  private final Contents contents;
  private final MailReceiver receiver;
  private final MailPresenter presenter;
  private final Idempotency idempotency;
  private final MailboxSettings settings;

  Uploads(
      CurrentActor current,
      Contents contents,
      MailReceiver receiver,
      MailPresenter presenter,
      Idempotency idempotency,
      MailboxSettings settings) {
    this.current = current;
    this.contents = contents;
    this.receiver = receiver;
    this.presenter = presenter;
    this.idempotency = idempotency;
    this.settings = settings;
  }

  Response received(@Nullable String key, InputStream body) throws IOException {
    Actor actor = current.get();
    Content original = contents.receive(body, MailReceiver.ORIGINAL, settings.most().asLongValue());
    Message message = receiver.read(original);
    if (message.read().failure() == ReadMessage.Failure.notMail) {
      throw ProblemException.invalid("/body", Remark.of("mailbox.no-mail"));
    }
    return idempotency.once(
        actor.id().toString(),
        key,
        "POST " + PATH,
        original,
        () -> answer(receiver.receive(actor, message, MailSource.upload)));
  }

  private Response answer(Received received) {
    Response.ResponseBuilder response =
        received.isNew()
            ? Response.created(URI.create(PATH + "/" + received.mail().id()))
            : Response.ok();
    MailView view = presenter.view(received.mail(), null);
    return response
        .entity(received.isNew() ? view : view.wasThere())
        .tag(Versions.tag(received.mail().version()))
        .build();
  }
}
