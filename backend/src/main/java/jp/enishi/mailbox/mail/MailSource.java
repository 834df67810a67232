package jp.enishi.mailbox.mail;

/** How a mail came in. */
public enum MailSource {
  /** As a file. */
  upload,
  /** By SMTP, to the secret address of an account. */
  intake
}
