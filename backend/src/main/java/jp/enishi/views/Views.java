package jp.enishi.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.access.Unit;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The stored views. One may be seen by its owner and by those it is shared with: a team's view by
 * the team, by the units below it, and by whoever sees the team's records. Administrators see every
 * shared one, to keep order among them.
 */
@Singleton
class Views implements JournaledRecords {

  private static final String TABLE = "views.view";

  private static final Set<String> RESERVED =
      Set.of("name", "audience", "team_id", "locked", "deleted_at");

  private static final String VISIBLE =
      """
      v.kind = any(:kinds) and (v.owner_id = :me or v.deleted_at is null or :admin)
      and (v.owner_id = :me or v.audience = 'everybody' or v.audience = 'team' and (:admin or v.team_id = any(:reach) or v.team_id in (
        with recursive above as (select id, parent_id from access.unit where id = any(:units)
          union select u.id, u.parent_id from access.unit u join above a on u.id = a.parent_id)
        select id from above)))
      """;

  private record Facts(
      UUID id,
      int version,
      @Nullable String builtIn,
      @Nullable UUID ownerId,
      @Nullable String ownerName,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant deletedAt) {}

  private final Jdbi jdbi;
  private final Rows rows;
  private final Lists lists;

  Views(Jdbi jdbi, Rows rows, Lists lists) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.lists = lists;
  }

  Optional<StoredView> find(Actor actor, UUID id) {
    return select(actor, "v.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** The views of a list, those that came with Enishi first, then the oldest. */
  List<StoredView> of(Actor actor, String kind) {
    return select(actor, "v.kind = :kind and v.deleted_at is null", Map.of("kind", kind));
  }

  int owned(Actor actor, String kind) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select count(*) from views.view where owner_id = ? and kind = ? and deleted_at"
                        + " is null",
                    actor.id(),
                    kind)
                .mapTo(Integer.class)
                .one());
  }

  UUID add(Actor actor, ViewDetails details) {
    UUID id = Transactions.newId();
    ObjectNode row = Rows.row(details);
    row.put("id", id.toString());
    row.put("owner_id", actor.id().toString());
    rows.insert(TABLE, List.of(row));
    return id;
  }

  /** Whether the view was still at the version it was read at; else nothing is stored. */
  boolean replace(StoredView view, ViewDetails details, boolean removed) {
    ObjectNode row = Rows.row(details);
    row.put("id", view.id().toString());
    row.put("version", view.version());
    row.put("deleted_at", removed ? Instant.now().toString() : null);
    return !rows.update(TABLE, List.of(row)).isEmpty();
  }

  private List<StoredView> select(Actor actor, String condition, Map<String, ?> parameters) {
    String sql =
        """
        select to_jsonb(v) || jsonb_build_object('owner_name', a.name)
        from views.view v left join access.account a on a.id = v.owner_id
        where %s and %s order by v.owner_id is not null, v.created_at, v.sort, v.id
        """
            .formatted(condition, VISIBLE);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(parameters)
                .bind("kinds", lists.kinds(actor))
                .bind("me", actor.id())
                .bind("admin", actor.may(Permission.SETTINGS_WRITE))
                .bind("reach", actor.visibleUnits().toArray(UUID[]::new))
                .bind("units", actor.units().stream().map(Unit::id).toArray(UUID[]::new))
                .mapTo(String.class)
                .map(Views::view)
                .list());
  }

  private static StoredView view(String json) {
    JsonNode row = Rows.parse(json);
    Facts f = Rows.read(row, Facts.class);
    return new StoredView(
        f.id(),
        f.version(),
        Rows.read(row, ViewDetails.class),
        f.builtIn(),
        f.ownerId(),
        f.ownerName(),
        f.createdAt(),
        f.updatedAt(),
        f.deletedAt());
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return visible(actor, ids, view -> true);
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return visible(actor, ids, view -> view.mayBeChangedBy(actor));
  }

  @Override
  public Set<UUID> disposable(Actor actor, Collection<UUID> ids) {
    return visible(actor, ids, view -> view.mayBeManagedBy(actor));
  }

  /** Others than its owner and administrators change what a view shows, and nothing else. */
  @Override
  public Set<String> reserved() {
    return RESERVED;
  }

  private Set<UUID> visible(
      Actor actor, Collection<UUID> ids, java.util.function.Predicate<StoredView> which) {
    return select(actor, "v.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new))).stream()
        .filter(which)
        .map(StoredView::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
