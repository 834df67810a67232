package jp.enishi.deals.deal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.timeline.Strand;
import jp.enishi.timeline.Subject;
import jp.enishi.timeline.TimelineEntry;
import jp.enishi.timeline.TimelineEntry.Named;
import jp.enishi.timeline.TimelineSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What timelines tell of deals: that they were made, moved, won and lost. */
@Singleton
class DealTimeline implements TimelineSource {

  /** The kinds of entries, and what tells them apart. */
  private static final Map<String, String> KINDS =
      Map.of(
          "dealCreated", "y.from_name is null",
          "dealMoved", "y.from_name is not null and y.kind = 'open'",
          "dealWon", "y.from_name is not null and y.kind = 'won'",
          "dealLost", "y.from_name is not null and y.kind = 'lost'");

  private record Row(
      long id,
      Instant enteredAt,
      String stageName,
      @Nullable String fromName,
      String kind,
      UUID dealId,
      String title,
      @Nullable Long amountYen,
      @Nullable UUID actorId,
      @Nullable String actorName,
      @Nullable UUID companyId,
      @Nullable String companyName,
      @Nullable UUID personId,
      @Nullable String personName) {

    String entryKind() {
      return fromName == null
          ? "dealCreated"
          : switch (kind) {
            case "won" -> "dealWon";
            case "lost" -> "dealLost";
            default -> "dealMoved";
          };
    }

    TimelineEntry entry() {
      Named deal = new Named("deal", dealId, title);
      List<Named> about = new ArrayList<>();
      if (companyId != null && companyName != null) {
        about.add(new Named("company", companyId, companyName));
      }
      if (personId != null && personName != null) {
        about.add(new Named("person", personId, personName));
      }
      about.add(deal);
      ObjectNode attributes = JsonNodeFactory.instance.objectNode().put("stageName", stageName);
      if (fromName != null) {
        attributes.put("fromName", fromName);
      }
      if (amountYen != null) {
        attributes.put("amountYen", amountYen);
      }
      return new TimelineEntry(
          "deal-" + id,
          entryKind(),
          enteredAt,
          deal,
          actorId == null ? null : new Named("account", actorId, actorName),
          about,
          attributes,
          null);
    }
  }

  private final Jdbi jdbi;
  private final Deals deals;

  DealTimeline(Jdbi jdbi, Deals deals) {
    this.jdbi = jdbi;
    this.deals = deals;
  }

  @Override
  public String name() {
    return "deal";
  }

  @Override
  public Set<String> kinds() {
    return KINDS.keySet();
  }

  @Override
  public String permission() {
    return deals.rights().read();
  }

  @Override
  public List<Strand> strands(Subject subject, Set<String> kinds) {
    String some =
        kinds.size() == KINDS.size()
            ? ""
            : kinds.stream()
                .map(KINDS::get)
                .map("(%s)"::formatted)
                .collect(Collectors.joining(" or ", " and (", ")"));
    String there = " and d.deleted_at is null" + some;
    return switch (subject.kind()) {
      case COMPANY -> List.of(strand(Subject.WITH_SITES, "y.company_id = m.id" + there));
      case PERSON ->
          List.of(
              strand(null, "y.person_id = :subject" + there),
              strand(
                  "select x.deal_id as id from deals.deal_person x where x.person_id = :subject",
                  "y.deal_id = m.id" + there));
      case DEAL -> List.of(strand(null, "y.deal_id = :subject" + some));
      case COLLEAGUE -> List.of(strand(null, "y.actor_id = :subject" + there));
      case TEAM -> List.of(strand(Subject.WITH_TEAMS_BELOW, "y.team_id = m.id" + there));
      case SITE -> List.of(strand(null, "y.site_id = :subject" + there));
    };
  }

  private static Strand strand(@Nullable String each, String where) {
    return new Strand(
        each,
        "deals.stage_stay y join deals.deal d on d.id = y.deal_id",
        where,
        "y.entered_at",
        "y.id",
        "bigint",
        "d",
        Sight.CO_OWNERS);
  }

  @Override
  public Map<String, TimelineEntry> entries(Actor actor, Collection<String> ids) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select to_jsonb(row) from (select y.id, y.entered_at, y.stage_name, y.from_name, y.kind, d.id as deal_id, d.title, d.amount_yen,
            y.actor_id, a.name as actor_name, k.id as company_id, k.name as company_name,
            p.id as person_id, concat_ws(' ', p.family_name, p.given_name) as person_name
          from deals.stage_stay y join deals.deal d on d.id = y.deal_id left join access.account a on a.id = y.actor_id
          left join customers.company k on k.id = d.company_id and %s left join customers.person p on p.id = d.person_id and %s
          where y.id = any(:ids) and %s) row
        """
            .formatted(
                visibility.condition("k"),
                visibility.condition("p"),
                visibility.in(Sight.CO_OWNERS).condition("d"));
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
      Row read = Objects.requireNonNull(Rows.read(row, Row.class));
      entries.put(Long.toString(read.id()), read.entry());
    }
    return entries;
  }
}
