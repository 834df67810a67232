package jp.enishi.mailbox.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.enishi.activities.activity.Direction;
import jp.enishi.customers.CommonRules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who somebody nobody knows may be, by what a mail calls them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"familyName", "email"})
record ProposedPerson(String familyName, @Nullable String givenName, String email) {

  private static final int MOST = 100;

  /**
   * Whom a mail came from, or whom it went to first.
   *
   * @param ours the addresses of accounts of ours, in lower case
   */
  static Optional<ProposedPerson> of(MailDetails mail, Set<String> ours) {
    Stream<MailAddress> others =
        mail.direction() == Direction.inbound
            ? Stream.ofNullable(mail.sender())
            : Stream.concat(mail.recipients().stream(), mail.copies().stream());
    return others
        .filter(
            one -> {
              String key = CommonRules.emailKey(one.address());
              return key != null && !ours.contains(key);
            })
        .findFirst()
        .map(ProposedPerson::named);
  }

  private static ProposedPerson named(MailAddress address) {
    String name = address.name() == null ? "" : address.name();
    String bare = name.replaceFirst("(\\s*(様|さま|さん|殿|御中))+$", "").replace('　', ' ').strip();
    String local = address.address().substring(0, address.address().indexOf('@'));
    if (bare.isEmpty() || bare.contains("@")) {
      return new ProposedPerson(cut(local), null, address.address());
    }
    int space = bare.lastIndexOf(' ');
    if (space < 0) {
      return new ProposedPerson(cut(bare), null, address.address());
    }
    String first = bare.substring(0, space).strip();
    String last = bare.substring(space + 1);
    boolean western = bare.chars().allMatch(c -> c < 0x250);
    return western
        ? new ProposedPerson(cut(last), cut(first), address.address())
        : new ProposedPerson(cut(first), cut(last), address.address());
  }

  private static String cut(String name) {
    return name.length() <= MOST ? name : name.substring(0, MOST);
  }
}
