package jp.enishi.mailbox.mail;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.enishi.customers.CommonRules;

/** What is derived from a mail at each write: what has become of it, and whose addresses it has. */
public record MailKeys(MailState state, List<String> addresses) {

  static MailKeys of(MailDetails mail) {
    return new MailKeys(state(mail), addresses(mail));
  }

  private static MailState state(MailDetails mail) {
    if (mail.failure() != null) {
      return MailState.failed;
    }
    return mail.companyIds().isEmpty() && mail.personIds().isEmpty() && mail.dealId() == null
        ? MailState.unmatched
        : MailState.matched;
  }

  /** The sender's first. */
  static List<String> addresses(MailDetails mail) {
    return Stream.of(
            Stream.ofNullable(mail.sender()), mail.recipients().stream(), mail.copies().stream())
        .flatMap(all -> all)
        .map(one -> CommonRules.emailKey(one.address()))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
