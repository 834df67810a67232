package jp.enishi.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.platform.db.Transactions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The accounts and units we know: the shadow of the identity provider. */
@Singleton
public class Accounts {

  /** An account as records name it. */
  @Schema(requiredProperties = {"id", "name", "enabled"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Account(UUID id, String name, @Nullable String email, boolean enabled) {}

  /** What the identity provider says of somebody. */
  public record Profile(
      String issuer,
      String subject,
      String username,
      String name,
      @Nullable String email,
      Set<String> roles) {}

  private final Jdbi jdbi;
  private final UnitPaths paths;

  Accounts(Jdbi jdbi, UnitPaths paths) {
    this.jdbi = jdbi;
    this.paths = paths;
    jdbi.registerRowMapper(Account.class, ConstructorMapper.of(Account.class));
    jdbi.registerRowMapper(Unit.class, ConstructorMapper.of(Unit.class));
  }

  /** Writes down what a token or the directory says; empty when the account is disabled. */
  Optional<UUID> seen(Profile profile, @Nullable Boolean enabled) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into access.account (id, issuer, subject, username, name, email, roles, enabled, seen_at)
                    values (:id, :issuer, :subject, :username, :name, :email, :roles, coalesce(cast(:enabled as boolean), true), case when cast(:enabled as boolean) is null then now() end)
                    on conflict (issuer, subject) do update set username = excluded.username, name = excluded.name, email = excluded.email,
                      roles = case when cast(:enabled as boolean) is null then excluded.roles else account.roles end, enabled = coalesce(cast(:enabled as boolean), account.enabled), seen_at = coalesce(excluded.seen_at, account.seen_at)
                    returning case when enabled then id end
                    """)
                .bind("id", Transactions.newId())
                .bind("issuer", profile.issuer())
                .bind("subject", profile.subject())
                .bind("username", profile.username())
                .bind("name", profile.name())
                .bind("email", profile.email())
                .bind("roles", profile.roles().toArray(String[]::new))
                .bindByType("enabled", enabled, Boolean.class)
                .mapTo(UUID.class)
                .findOne());
  }

  /** An account as the directory lists it, with the groups it is in. */
  public record Listed(Profile profile, boolean enabled, Set<String> groups) {}

  /** Copies the directory: everybody in it is known, and whoever is no longer in it is disabled. */
  public void listed(String issuer, List<Listed> listed) {
    jdbi.useTransaction(
        handle -> {
          for (Listed one : listed) {
            seen(one.profile(), one.enabled()).ifPresent(id -> belongsTo(id, one.groups()));
          }
          String[] subjects =
              listed.stream().map(l -> l.profile().subject()).toArray(String[]::new);
          handle.execute(
              "update access.account set enabled = false where issuer = ? and enabled and subject <> all (?)",
              issuer,
              subjects);
        });
  }

  /**
   * Makes the account a member of exactly these units; units not known yet are made, with those
   * above them.
   */
  void belongsTo(UUID account, Set<String> groups) {
    Set<UUID> units = new HashSet<>();
    for (String path : groups) {
      paths.kind(path).ifPresent(kind -> units.add(unit(kind, path)));
    }
    jdbi.useHandle(
        handle -> {
          UUID[] ids = units.toArray(UUID[]::new);
          handle.execute(
              "delete from access.account_unit where account_id = ? and unit_id <> all (?)",
              account,
              ids);
          handle.execute(
              "insert into access.account_unit (account_id, unit_id) select ?, unnest(?) on conflict do nothing",
              account,
              ids);
        });
  }

  private UUID unit(Unit.Kind kind, String path) {
    String above = path.substring(0, path.lastIndexOf('/'));
    UUID parent = paths.isRoot(above) ? null : unit(kind, above);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into access.unit (id, kind, path, name, parent_id) values (:id, :kind, :path, :name, :parent)
                    on conflict (path) do update set removed_at = null returning id
                    """)
                .bind("id", Transactions.newId())
                .bind("kind", kind.name())
                .bind("path", path)
                .bind("name", path.substring(path.lastIndexOf('/') + 1))
                .bind("parent", parent)
                .mapTo(UUID.class)
                .one());
  }

  List<Unit> unitsOf(UUID account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select u.id, u.kind, u.name, u.parent_id from access.unit u join access.account_unit a on a.unit_id = u.id where a.account_id = :id order by u.path")
                .bind("id", account)
                .mapTo(Unit.class)
                .list());
  }

  /** Accounts that have not signed in yet and whose roles nobody has told: by their subjects. */
  public List<String> withoutRoles(String issuer, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select subject from access.account where issuer = :issuer and enabled and seen_at is null and roles = '{}' order by subject limit :most")
                .bind("issuer", issuer)
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  /** The next enabled accounts after one of them: by their subjects. */
  public List<String> enabled(String issuer, String after, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select subject from access.account where issuer = :issuer and enabled and subject > :after order by subject limit :most")
                .bind("issuer", issuer)
                .bind("after", after)
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  /** Writes down the roles that the directory tells. */
  public void hasRoles(String issuer, String subject, Set<String> roles) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update access.account set roles = ? where issuer = ? and subject = ? and not (roles @> ? and roles <@ ?)",
                roles.toArray(String[]::new),
                issuer,
                subject,
                roles.toArray(String[]::new),
                roles.toArray(String[]::new)));
  }

  /** The first team or site of an account. */
  public Optional<UUID> firstUnit(UUID account, Unit.Kind kind) {
    return unitsOf(account).stream().filter(u -> u.kind() == kind).map(Unit::id).findFirst();
  }

  /** The mail address of an account, if it has one. */
  public Optional<String> email(UUID account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select email from access.account where id = :id and email is not null")
                .bind("id", account)
                .mapTo(String.class)
                .findOne());
  }

  /** Those of the mail addresses, in lower case, that belong to an account. */
  public Set<String> ours(Collection<String> addresses) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select distinct lower(email) from access.account where lower(email) = any(:addresses)")
                .bind("addresses", addresses.toArray(String[]::new))
                .mapTo(String.class)
                .set());
  }

  /** The role claims of an account as last heard of; empty when it is disabled. */
  Optional<Claimed> claimed(UUID account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select name, roles from access.account where id = :id and enabled")
                .bind("id", account)
                .map(
                    (row, _) ->
                        new Claimed(
                            row.getString(1), Set.of((String[]) row.getArray(2).getArray())))
                .findOne());
  }

  /** What an account is called and which role claims it had. */
  record Claimed(String name, Set<String> roles) {}

  /** The units and every unit below them. */
  Set<UUID> withBelow(List<Unit> units) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with recursive below as (select id from access.unit where id = any(:ids)
                      union select u.id from access.unit u join below b on u.parent_id = b.id)
                    select id from below
                    """)
                .bind("ids", units.stream().map(Unit::id).toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set());
  }

  /** Everybody a record may name as its owner, by name. */
  public List<Account> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, name, email, enabled from access.account order by enabled desc, name, id")
                .mapTo(Account.class)
                .list());
  }

  /** Every team and site, those above before those below. */
  public List<Unit> units() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, kind, name, parent_id from access.unit where removed_at is null order by path")
                .mapTo(Unit.class)
                .list());
  }

  /** Those of the accounts that may no longer sign in. */
  public Set<UUID> disabled(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from access.account where id = any(:ids) and not enabled")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set());
  }
}
