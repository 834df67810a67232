package jp.enishi.mailbox.reading;

import java.io.IOException;
import java.io.InputStream;

/** Takes the attachments of a message as they are come upon. */
public interface AttachmentKeeper {

  /** Keeps one, whose content is read by the time this returns. */
  void keep(String name, InputStream content) throws IOException;
}
