package jp.enishi.local;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Catches every mail the parts send: none leaves this machine. Each becomes one {@code .eml} file,
 * which any mail program opens.
 */
final class LocalMail {

  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
  private static final String ANYBODY = "anybody@localhost";

  private final Path folder;
  private final GreenMail server;
  private final AtomicInteger count = new AtomicInteger();

  LocalMail(LocalSettings settings) {
    this.folder = Folders.createPrivate(settings.mail());
    this.server =
        new GreenMail(
            new ServerSetup(settings.smtp().number(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  void start() {
    server.start();
    server.getUserManager().setMessageDeliveryHandler(this::keep);
  }

  void stop() {
    server.stop();
  }

  private GreenMailUser keep(MovingMessage message, MailAddress to)
      throws MessagingException, UserException {
    String name =
        LocalDateTime.now(ZoneId.systemDefault()).format(NAME) + "-" + count.incrementAndGet();
    try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".eml"))) {
      message.getMessage().writeTo(file);
    } catch (IOException failure) {
      throw new MessagingException("mail not kept", failure);
    }
    forget();
    GreenMailUser anybody = server.getUserManager().getUserByEmail(ANYBODY);
    return anybody == null ? server.getUserManager().createUser(ANYBODY, ANYBODY, "") : anybody;
  }

  /** The file is the mail; the copies in memory would only grow. */
  private void forget() throws MessagingException {
    try {
      server.purgeEmailFromAllMailboxes();
    } catch (FolderException failure) {
      throw new MessagingException("mailbox not emptied", failure);
    }
  }
}
