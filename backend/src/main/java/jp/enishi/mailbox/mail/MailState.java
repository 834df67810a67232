package jp.enishi.mailbox.mail;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has become of a mail. */
@Schema(
    description =
        "`matched`: it was read and is about somebody. `unmatched`: it was read, and nobody it names is known. `failed`: it could not be read to its end; the"
            + " message itself is kept.")
public enum MailState {
  matched,
  unmatched,
  failed
}
