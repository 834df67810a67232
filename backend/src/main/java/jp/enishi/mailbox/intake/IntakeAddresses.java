package jp.enishi.mailbox.intake;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.enishi.mailbox.MailboxSettings;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The secret addresses there are, one of an account at most. */
@Singleton
class IntakeAddresses {

  /** Letters and digits that no mail program changes and nobody takes for each other. */
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

  private static final int LENGTH = 26;
  private static final Pattern TOKEN = Pattern.compile("[a-z2-7]{26}");

  /** Somebody's address. */
  record Address(String address, Instant createdAt, @Nullable Instant usedAt) {}

  private final Jdbi jdbi;
  private final MailboxSettings settings;
  private final SecureRandom random = new SecureRandom();

  IntakeAddresses(Jdbi jdbi, MailboxSettings settings) {
    this.jdbi = jdbi;
    this.settings = settings;
  }

  /** What stands behind the @; empty while nothing listens. */
  Optional<String> domain() {
    return settings.intake().port().isPresent()
        ? settings.intake().domain().map(domain -> domain.strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Makes the account's address anew; that of before takes nothing any more. */
  void make(UUID account) {
    StringBuilder token = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> token.append(LETTERS.charAt(i)));
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into mailbox.intake_address (account_id, token) values (?, ?)
                on conflict (account_id) do update set token = excluded.token, created_at = now(), used_at = null
                """,
                account,
                token.toString()));
  }

  void revoke(UUID account) {
    jdbi.useHandle(
        handle ->
            handle.execute("delete from mailbox.intake_address where account_id = ?", account));
  }

  Optional<Address> of(UUID account) {
    Optional<String> domain = domain();
    return domain.isEmpty()
        ? Optional.empty()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select token, created_at, used_at from mailbox.intake_address where account_id = :account")
                    .bind("account", account)
                    .map(
                        (row, _) -> {
                          OffsetDateTime usedAt = row.getObject(3, OffsetDateTime.class);
                          return new Address(
                              row.getString(1) + "@" + domain.get(),
                              row.getObject(2, OffsetDateTime.class).toInstant(),
                              usedAt == null ? null : usedAt.toInstant());
                        })
                    .findOne());
  }

  /** Whose address it is. */
  Optional<UUID> owner(String address) {
    int at = address.lastIndexOf('@');
    String token = address.substring(0, Math.max(0, at)).toLowerCase(Locale.ROOT);
    String behind = address.substring(at + 1).toLowerCase(Locale.ROOT);
    if (!TOKEN.matcher(token).matches() || !domain().filter(behind::equals).isPresent()) {
      return Optional.empty();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select account_id from mailbox.intake_address where token = :token")
                .bind("token", token)
                .mapTo(UUID.class)
                .findOne());
  }

  void used(UUID account) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update mailbox.intake_address set used_at = now() where account_id = ?", account));
  }
}
