package jp.enishi.deals.pipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.customers.NamedSettings;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The stored pipelines: a setting of the firm, journalled, and administrators' own. */
@Singleton
public class Pipelines implements JournaledRecords, NamedSettings {

  private static final String TABLE = "deals.pipeline";

  private final Jdbi jdbi;
  private final Rows rows;

  Pipelines(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  /** All pipelines in their order. */
  List<Pipeline> all() {
    return select("true", Map.of());
  }

  /** One pipeline. */
  public Optional<Pipeline> find(UUID id) {
    return select("p.id = :id", Map.of("id", id)).stream().findFirst();
  }

  private List<Pipeline> select(String condition, Map<String, ?> parameters) {
    String sql =
        """
        select to_jsonb(p) || jsonb_build_object('stages', (select coalesce(jsonb_agg(to_jsonb(s) order by s.position), '[]')
          from deals.stage s where s.pipeline_id = p.id))
        from deals.pipeline p where %s order by p.position, p.created_at, p.id
        """
            .formatted(condition);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(parameters)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), "attributes", Pipeline.class))
                .list());
  }

  /** A stage of any pipeline; without an id the one in which deals begin. */
  public Optional<Stage> stage(@Nullable UUID id) {
    String sql =
        """
        select to_jsonb(s) || jsonb_build_object('closed', p.closed) from deals.stage s join deals.pipeline p on p.id = s.pipeline_id
        where case when cast(:id as uuid) is null then s.kind = 'open' and not p.closed else s.id = :id end
        order by p.position, p.created_at, p.id, s.position limit 1
        """;
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindByType("id", id, UUID.class)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), Stage.class))
                .findFirst());
  }

  @Override
  public String field() {
    return "stageId";
  }

  @Override
  public Map<UUID, String> names(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select s.id, s.name from deals.stage s where s.id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /**
   * Whether another pipeline takes new deals. Until the transaction is over nobody closes or
   * removes one of them.
   */
  boolean lockedAndAnotherIsOpen(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select p.id from deals.pipeline p where not p.closed order by p.id for update")
                .mapTo(UUID.class)
                .stream()
                .anyMatch(open -> !open.equals(id)));
  }

  /** Those of the stages that deals are in, the trash included. */
  Set<UUID> inUse(Collection<UUID> stages) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select s.id from deals.stage s where s.id = any(:ids) and exists (select 1 from deals.deal d where d.stage_id = s.id)")
                .bind("ids", stages.toArray(UUID[]::new))
                .mapTo(UUID.class)
                .set());
  }

  void add(UUID id, PipelineDetails details) {
    rows.insert(TABLE, List.of(row(id, 1, details)));
    putStages(id, List.of(), details.stages());
  }

  /** Whether the pipeline was still at that version; else nothing is stored. */
  boolean replace(Pipeline before, PipelineDetails details) {
    if (rows.update(TABLE, List.of(row(before.id(), before.version(), details))).isEmpty()) {
      return false;
    }
    putStages(before.id(), before.attributes().stages(), details.stages());
    return true;
  }

  boolean remove(UUID id, int version) {
    return jdbi.withHandle(
        handle -> {
          handle.execute("delete from deals.stage where pipeline_id = ?", id);
          return handle.execute(
                  "delete from deals.pipeline where id = ? and version = ?", id, version)
              == 1;
        });
  }

  private static ObjectNode row(UUID id, int version, PipelineDetails details) {
    ObjectNode row = Rows.row(details);
    row.remove("stages");
    return row.put("id", id.toString()).put("version", version);
  }

  /** Writes the stages that are new or other than before, and removes those that are gone. */
  private void putStages(UUID pipeline, List<StageDetails> before, List<StageDetails> now) {
    Map<UUID, Integer> versions = versions(pipeline);
    for (int i = 0; i < now.size(); i++) {
      StageDetails stage = now.get(i);
      UUID id = Objects.requireNonNull(stage.id());
      ObjectNode row = Rows.row(stage);
      row.put("pipeline_id", pipeline.toString()).put("position", i);
      Integer version = versions.remove(id);
      if (version == null) {
        rows.insert("deals.stage", List.of(row));
      } else if (i >= before.size() || !stage.equals(before.get(i))) {
        rows.update("deals.stage", List.of(row.put("version", version)));
      }
    }
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from deals.stage where id = any(?)",
                (Object) versions.keySet().toArray(UUID[]::new)));
  }

  private Map<UUID, Integer> versions(UUID pipeline) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select id, version from deals.stage where pipeline_id = :id for update")
                .bind("id", pipeline)
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.DEALS_READ) ? rows.there(TABLE, ids) : Set.of();
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.SETTINGS_WRITE) ? rows.there(TABLE, ids) : Set.of();
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }

  /** The stages' own rows in the journal: who may touch a pipeline may touch them. */
  @Singleton
  static class Stages implements JournaledRecords {

    private static final String STAGES = "deals.stage";

    private final Rows rows;

    Stages(Rows rows) {
      this.rows = rows;
    }

    @Override
    public String table() {
      return STAGES;
    }

    @Override
    public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
      return actor.may(Permission.DEALS_READ) ? rows.there(STAGES, ids) : Set.of();
    }

    @Override
    public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
      return actor.may(Permission.SETTINGS_WRITE) ? rows.there(STAGES, ids) : Set.of();
    }

    @Override
    public void undone(Collection<UUID> ids) {
      // nothing is kept beside the rows
    }
  }
}
