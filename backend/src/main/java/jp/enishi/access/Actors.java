package jp.enishi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Makes the actor of a token. Kept for half a minute per account and claims, so that a page of
 * requests asks the database once.
 */
@Singleton
public class Actors {

  private record Claims(String issuer, String subject, Set<String> roles, Set<String> groups) {}

  private final Accounts accounts;
  private final Transactions transactions;
  private final Cache<Claims, Optional<Actor>> recent =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(30)).build();

  Actors(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  /** Empty when the account is disabled. */
  Optional<Actor> of(JsonWebToken token) {
    Claims claims =
        new Claims(
            token.getIssuer(), token.getSubject(), texts(token, "roles"), texts(token, "groups"));
    Optional<Actor> known = recent.getIfPresent(claims);
    if (known == null) {
      known = resolve(token, claims);
      recent.put(claims, known);
    }
    return known;
  }

  /**
   * The actor an account is when it is not there itself: by its last sign-in, or what the directory
   * has told since. Empty when the account is disabled.
   */
  public Optional<Actor> of(UUID account) {
    return accounts
        .claimed(account)
        .map(claimed -> actor(account, claimed.name(), claimed.roles()));
  }

  private Optional<Actor> resolve(JsonWebToken token, Claims claims) {
    String username = text(token, "preferred_username", claims.subject());
    Accounts.Profile profile =
        new Accounts.Profile(
            claims.issuer(),
            claims.subject(),
            username,
            name(token, username),
            token.getClaim("email"),
            claims.roles());
    return transactions.write(
        null,
        Cause.API,
        () -> {
          Optional<UUID> id = accounts.seen(profile, null);
          id.ifPresent(account -> accounts.belongsTo(account, claims.groups()));
          return id.map(account -> actor(account, profile.name(), claims.roles()));
        });
  }

  private Actor actor(UUID id, String name, Set<String> claims) {
    Scope scope = Actor.scope(claims);
    List<Unit> units = accounts.unitsOf(id);
    Set<UUID> visible =
        scope == Scope.TREE
            ? accounts.withBelow(units)
            : units.stream().map(Unit::id).collect(Collectors.toUnmodifiableSet());
    return new Actor(id, name, Actor.roles(claims), scope, units, visible);
  }

  /** Keycloak itself puts the given name first; Japanese names are the other way round. */
  private static String name(JsonWebToken token, String otherwise) {
    String family = text(token, "family_name", "");
    String given = text(token, "given_name", "");
    return family.isEmpty() || given.isEmpty()
        ? text(token, "name", otherwise)
        : family + " " + given;
  }

  private static Set<String> texts(JsonWebToken token, String claim) {
    Set<String> texts = new HashSet<>();
    if (token.getClaim(claim) instanceof Iterable<?> values) {
      values.forEach(
          value ->
              texts.add(
                  value instanceof jakarta.json.JsonString text
                      ? text.getString()
                      : String.valueOf(value)));
    }
    return texts;
  }

  private static String text(JsonWebToken token, String claim, @Nullable String otherwise) {
    String value = token.getClaim(claim);
    return value != null && !value.isBlank() ? value : String.valueOf(otherwise);
  }
}
