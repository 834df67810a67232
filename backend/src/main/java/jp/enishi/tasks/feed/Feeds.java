package jp.enishi.tasks.feed;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The feeds there are. Of a token only its hash is kept: who reads the database cannot use it. */
@Singleton
class Feeds {

  private static final int TOKEN_BYTES = 32;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** Somebody's feed. */
  record Feed(UUID account, Untimed untimed, Instant createdAt, @Nullable Instant readAt) {}

  private final Jdbi jdbi;
  private final SecureRandom random = new SecureRandom();

  Feeds(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Makes the account's feed anew; the token of before opens nothing any more. */
  String make(UUID account, Untimed untimed) {
    byte[] secret = new byte[TOKEN_BYTES];
    random.nextBytes(secret);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into tasks.feed (account_id, token_hash, untimed) values (?, ?, ?)
                on conflict (account_id) do update set token_hash = excluded.token_hash, untimed = excluded.untimed, created_at = now(), read_at = null
                """,
                account,
                hash(token),
                untimed.name()));
    return token;
  }

  void revoke(UUID account) {
    jdbi.useHandle(
        handle -> handle.execute("delete from tasks.feed where account_id = ?", account));
  }

  Optional<Feed> of(UUID account) {
    return find("account_id = ?", account);
  }

  /** Whose token it is. */
  Optional<Feed> opened(String token) {
    return TOKEN.matcher(token).matches() ? find("token_hash = ?", hash(token)) : Optional.empty();
  }

  /** Notes, once an hour at most, that the feed was read. */
  void read(UUID account) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update tasks.feed set read_at = now() where account_id = ? and (read_at is null or read_at < now() - interval '1 hour')",
                account));
  }

  private Optional<Feed> find(String condition, Object value) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select account_id, untimed, created_at, read_at from tasks.feed where "
                        + condition,
                    value)
                .map(
                    (row, _) -> {
                      OffsetDateTime readAt = row.getObject(4, OffsetDateTime.class);
                      return new Feed(
                          row.getObject(1, UUID.class),
                          Untimed.valueOf(row.getString(2)),
                          row.getObject(3, OffsetDateTime.class).toInstant(),
                          readAt == null ? null : readAt.toInstant());
                    })
                .findOne());
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
