package jp.enishi.customers;

import jakarta.inject.Singleton;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.access.Visibility;
import jp.enishi.platform.problem.Checking;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Checks that what a record refers to exists. A customer the actor may not see is the same as one
 * that does not exist.
 */
@Singleton
public class References {

  private final Jdbi jdbi;

  References(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The check of one record's references. Those that stay as they were are not asked about again.
   */
  public Check check(Actor actor, Checking checking) {
    return new Check(actor, checking);
  }

  /** The references of one record. To a merged record: the database follows it to the survivor. */
  public final class Check {

    private final Actor actor;
    private final Checking checking;

    private Check(Actor actor, Checking checking) {
      this.actor = actor;
      this.checking = checking;
    }

    /** Who of ours a record is entrusted to. */
    public Check care(Care care, Care before) {
      return account("ownerId", care.ownerId(), before.ownerId())
          .unit("teamId", "team", care.teamId(), before.teamId())
          .unit("siteId", "site", care.siteId(), before.siteId());
    }

    public Check account(String field, @Nullable UUID id, @Nullable UUID before) {
      return exists(field, id, before, "select exists (select 1 from access.account where id = ?)");
    }

    /** A team of ours. */
    public Check team(String field, @Nullable UUID id) {
      return unit(field, "team", id, null);
    }

    private Check unit(String field, String kind, @Nullable UUID id, @Nullable UUID before) {
      return exists(
          field,
          id,
          before,
          "select exists (select 1 from access.unit where id = ? and kind = '%s')".formatted(kind));
    }

    public Check company(String field, @Nullable UUID id, @Nullable UUID before) {
      return customer(field, "customers.company", id, before);
    }

    public Check person(String field, @Nullable UUID id, @Nullable UUID before) {
      return customer(field, "customers.person", id, before);
    }

    private Check customer(String field, String table, @Nullable UUID id, @Nullable UUID before) {
      if (id == null || id.equals(before)) {
        return this;
      }
      Visibility visibility = Visibility.of(actor);
      String sql =
          "select exists (select 1 from %s c where c.id = :id and (c.deleted_at is null or c.merged_into is not null) and %s)"
              .formatted(table, visibility.condition("c"));
      boolean found =
          jdbi.withHandle(
              h ->
                  h.createQuery(sql)
                      .bind("id", id)
                      .bindMap(visibility.parameters())
                      .mapTo(Boolean.class)
                      .one());
      return require(field, found);
    }

    private Check exists(String field, @Nullable UUID id, @Nullable UUID before, String sql) {
      if (id == null || id.equals(before)) {
        return this;
      }
      return require(field, jdbi.withHandle(h -> h.select(sql, id).mapTo(Boolean.class).one()));
    }

    private Check require(String field, boolean found) {
      if (!found) {
        checking.refuse("/" + field, "customers.reference.unknown");
      }
      return this;
    }
  }
}
