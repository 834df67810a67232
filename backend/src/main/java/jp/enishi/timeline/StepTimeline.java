package jp.enishi.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.register.Register;
import jp.enishi.timeline.TimelineEntry.Named;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The part of a register whose database keeps the steps of its records: a table {@code step} beside
 * its own, with the kind of each step, its moment and day, who took it, and what the record is
 * about and in whose hands. A step that is yet to come is not told.
 */
public abstract class StepTimeline implements TimelineSource {

  private final Jdbi jdbi;
  private final Register<?, ?> register;
  private final Set<String> kinds;
  private final String from;

  /**
   * One of a register.
   *
   * @param kinds those that the table of steps knows
   */
  protected StepTimeline(Jdbi jdbi, Register<?, ?> register, Set<String> kinds) {
    this.jdbi = jdbi;
    this.register = register;
    this.kinds = kinds;
    String schema = register.table().substring(0, register.table().indexOf('.'));
    from =
        "%s.step y join %s c on c.id = y.%s_id"
            .formatted(schema, register.table(), register.kind());
  }

  /** What the record is called, over the record {@code c}. */
  protected abstract String title();

  /** What is told of a step beside its day, by its name, over the record {@code c}. */
  protected abstract Map<String, String> attributes();

  @Override
  public final String name() {
    return register.kind();
  }

  @Override
  public final Set<String> kinds() {
    return kinds;
  }

  @Override
  public final String permission() {
    return register.permission();
  }

  @Override
  public final List<Strand> strands(Subject subject, Set<String> wanted) {
    String some =
        wanted.size() == kinds.size()
            ? ""
            : wanted.stream()
                .map("'%s'"::formatted)
                .collect(Collectors.joining(", ", " and y.kind in (", ")"));
    return List.of(
        switch (subject.kind()) {
          case COMPANY -> strand(Subject.WITH_SITES, "y.company_id = m.id", some);
          case PERSON -> strand(null, "y.person_id = :subject", some);
          case DEAL -> strand(null, "y.deal_id = :subject", some);
          case COLLEAGUE -> strand(null, "y.owner_id = :subject", some);
          case TEAM -> strand(Subject.WITH_TEAMS_BELOW, "y.team_id = m.id", some);
          case SITE -> strand(null, "y.site_id = :subject", some);
        });
  }

  private Strand strand(@Nullable String each, String whose, String some) {
    return new Strand(
        each,
        from,
        whose + " and y.at <= now() and c.deleted_at is null" + some,
        "y.at",
        "y.id",
        "bigint",
        "c",
        register.sight());
  }

  @Override
  public final Map<String, TimelineEntry> entries(Actor actor, Collection<String> ids) {
    Visibility visibility = Visibility.of(actor);
    String more =
        attributes().entrySet().stream()
            .map(e -> ", '%s', %s".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining());
    String sql =
        """
        select to_jsonb(row) from (select y.id as step_id, y.kind, y.at, c.id, %s as title, a.id as account_id, a.name as account_name,
            k.id as company_id, k.name as company_name, p.id as person_id, concat_ws(' ', p.family_name, p.given_name) as person_name,
            d.id as deal_id, d.title as deal_name, jsonb_strip_nulls(jsonb_build_object('on', y.on_day%s)) as attributes
          from %s left join access.account a on a.id = y.actor_id
          left join customers.company k on k.id = c.company_id and %s left join customers.person p on p.id = c.person_id and %s
          left join deals.deal d on d.id = c.deal_id and %s
          where y.id = any(:ids) and %s) row
        """
            .formatted(
                title(),
                more,
                from,
                visibility.condition("k"),
                visibility.condition("p"),
                visibility.in(Sight.CO_OWNERS).condition("d"),
                visibility.in(register.sight()).condition("c"));
    List<JsonNode> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("ids", ids.stream().map(Long::valueOf).toArray(Long[]::new))
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .map(Rows::parse)
                    .list());
    Map<String, TimelineEntry> entries = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      entries.put(row.get("step_id").asText(), entry(row));
    }
    return entries;
  }

  private TimelineEntry entry(JsonNode row) {
    Named record =
        new Named(
            register.kind(), UUID.fromString(row.get("id").asText()), row.get("title").asText());
    List<Named> about = new ArrayList<>();
    for (String kind : List.of("company", "person", "deal")) {
      Named named = named(row, kind);
      if (named != null) {
        about.add(named);
      }
    }
    about.add(record);
    return new TimelineEntry(
        register.kind() + "-" + row.get("step_id").asText(),
        row.get("kind").asText(),
        OffsetDateTime.parse(row.get("at").asText()).toInstant(),
        record,
        named(row, "account"),
        about,
        row.get("attributes"),
        null);
  }

  private static @Nullable Named named(JsonNode row, String kind) {
    return row.hasNonNull(kind + "_id")
        ? new Named(
            kind, UUID.fromString(row.get(kind + "_id").asText()), row.get(kind + "_name").asText())
        : null;
  }
}
