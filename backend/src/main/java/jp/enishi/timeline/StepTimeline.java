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
 * The part of a register whose database keeps the steps of its records: a table with the kind of
 * each step, its moment, who took it, and what the record is about and in whose hands. A step that
 * is yet to come is not told.
 */
public abstract class StepTimeline implements TimelineSource {

  /**
   * Where the steps are, over the step {@code y} and its record {@code c}.
   *
   * @param from the tables
   * @param at the moment of a step
   * @param kind its kind
   * @param deal the deal that the record is about
   */
  public record Steps(String from, String at, String kind, String deal) {

    /** A table {@code step} beside the register's own. */
    static Steps beside(Register<?, ?> register) {
      String schema = register.table().substring(0, register.table().indexOf('.'));
      return new Steps(
          "%s.step y join %s c on c.id = y.%s_id"
              .formatted(schema, register.table(), register.kind()),
          "y.at",
          "y.kind",
          "c.deal_id");
    }
  }

  /**
   * Steps that are about a subject.
   *
   * @param each as of a {@link Strand}
   * @param whose the condition over the step {@code y}
   */
  public record Part(@Nullable String each, String whose) {}

  private final Jdbi jdbi;
  private final Register<?, ?> register;
  private final Set<String> kinds;
  private final Steps steps;

  /** One of a register that has a table {@code step} beside its own. */
  protected StepTimeline(Jdbi jdbi, Register<?, ?> register, Set<String> kinds) {
    this(jdbi, register, kinds, Steps.beside(register));
  }

  /** One of a register whose steps are elsewhere. */
  protected StepTimeline(Jdbi jdbi, Register<?, ?> register, Set<String> kinds, Steps steps) {
    this.jdbi = jdbi;
    this.register = register;
    this.kinds = kinds;
    this.steps = steps;
  }

  /** What the record is called, over the record {@code c}. */
  protected abstract String title();

  /** What is told of a step, by its name, over the step {@code y} and the record {@code c}. */
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

  /** Which steps are about subjects of a kind. */
  protected List<Part> parts(Subject.Kind of) {
    return List.of(
        switch (of) {
          case COMPANY -> new Part(Subject.WITH_SITES, "y.company_id = m.id");
          case PERSON -> new Part(null, "y.person_id = :subject");
          case DEAL -> new Part(null, "y.deal_id = :subject");
          case CONTRACT -> new Part(Subject.DEAL_OF_RENEWAL, "y.deal_id = m.id");
          case COLLEAGUE -> new Part(null, "y.owner_id = :subject");
          case TEAM -> new Part(Subject.WITH_TEAMS_BELOW, "y.team_id = m.id");
          case SITE -> new Part(null, "y.site_id = :subject");
        });
  }

  /** What is about a contract where a kind of step says that the deal before it was agreed. */
  protected static List<Part> ofContract(String agreed) {
    return List.of(
        new Part(Subject.DEAL_BEFORE, "y.deal_id = m.id and y.kind = '%s'".formatted(agreed)),
        new Part(Subject.DEAL_OF_RENEWAL, "y.deal_id = m.id"));
  }

  @Override
  public final List<Strand> strands(Subject subject, Set<String> wanted) {
    StringBuilder told = new StringBuilder(" and %s <= now()".formatted(steps.at()));
    // of itself a record in the trash still tells
    if (!subject.kind().name().equalsIgnoreCase(register.kind())) {
      told.append(" and c.deleted_at is null");
    }
    told.append(Strand.among(steps.kind(), wanted, kinds));
    return parts(subject.kind()).stream()
        .map(
            part ->
                new Strand(
                    part.each(),
                    steps.from(),
                    part.whose() + told,
                    steps.at(),
                    "y.id",
                    "bigint",
                    "c",
                    register.sight()))
        .toList();
  }

  @Override
  public final Map<String, TimelineEntry> entries(Actor actor, Collection<String> ids) {
    Visibility visibility = Visibility.of(actor);
    String told =
        attributes().entrySet().stream()
            .map(e -> "'%s', %s".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(", "));
    String sql =
        """
        select to_jsonb(row) from (select y.id as step_id, %s as kind, %s as at, c.id, %s as title, a.id as account_id, a.name as account_name,
            k.id as company_id, k.name as company_name, p.id as person_id, concat_ws(' ', p.family_name, p.given_name) as person_name,
            d.id as deal_id, d.title as deal_name, jsonb_strip_nulls(jsonb_build_object(%s)) as attributes
          from %s left join access.account a on a.id = y.actor_id
          left join customers.company k on k.id = c.company_id and %s left join customers.person p on p.id = c.person_id and %s
          left join deals.deal d on d.id = %s and %s
          where y.id = any(:ids) and %s) row
        """
            .formatted(
                steps.kind(),
                steps.at(),
                title(),
                told,
                steps.from(),
                visibility.condition("k"),
                visibility.condition("p"),
                steps.deal(),
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
        null,
        null);
  }

  private static @Nullable Named named(JsonNode row, String kind) {
    return row.hasNonNull(kind + "_id")
        ? new Named(
            kind, UUID.fromString(row.get(kind + "_id").asText()), row.get(kind + "_name").asText())
        : null;
  }
}
