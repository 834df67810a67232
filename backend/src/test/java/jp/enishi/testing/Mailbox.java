package jp.enishi.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** The mail server that the API sends to, from when a test opens it until it closes it. */
public final class Mailbox implements AutoCloseable {

  private static final int PATIENCE = 700;

  private final GreenMail server =
      new GreenMail(
          new ServerSetup(
              ConfigProvider.getConfig().getValue("enishi.mail.port", Integer.class),
              "localhost",
              ServerSetup.PROTOCOL_SMTP));

  public Mailbox() {
    server.start();
  }

  /** What came for an address. */
  public List<MimeMessage> of(String address) {
    return Arrays.stream(server.getReceivedMessages()).filter(m -> isFor(m, address)).toList();
  }

  /** The same, once something has come. */
  public List<MimeMessage> await(String address) {
    for (int tries = 0; tries < PATIENCE && of(address).isEmpty(); tries++) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    return of(address);
  }

  private static boolean isFor(MimeMessage message, String address) {
    try {
      return Arrays.stream(message.getAllRecipients())
          .map(Address::toString)
          .anyMatch(address::equals);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
