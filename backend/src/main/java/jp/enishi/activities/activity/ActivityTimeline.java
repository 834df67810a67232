package jp.enishi.activities.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.files.FileService;
import jp.enishi.platform.db.Rows;
import jp.enishi.timeline.Strand;
import jp.enishi.timeline.Subject;
import jp.enishi.timeline.TimelineEntry;
import jp.enishi.timeline.TimelineEntry.Named;
import jp.enishi.timeline.TimelineSource;
import org.jspecify.annotations.Nullable;

/** The activities in timelines. */
@Singleton
class ActivityTimeline implements TimelineSource {

  private static final Set<String> KINDS =
      Arrays.stream(ActivityKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private final Activities activities;
  private final FileService files;
  private final ObjectMapper json;

  ActivityTimeline(Activities activities, FileService files, ObjectMapper json) {
    this.activities = activities;
    this.files = files;
    this.json = json;
  }

  @Override
  public String name() {
    return Activities.KIND;
  }

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public String permission() {
    return activities.permission();
  }

  @Override
  public List<Strand> strands(Subject subject, Set<String> kinds) {
    String there = " and c.deleted_at is null" + Strand.among("c.kind", kinds, KINDS);
    return switch (subject.kind()) {
      case COMPANY -> List.of(of(Subject.WITH_SITES, "c.company_id = m.id" + there));
      case PERSON -> List.of(attended("t.person_id = :subject" + there));
      case DEAL -> List.of(of(null, "c.deal_id = :subject" + there));
      case CONTRACT -> List.of(of(Subject.DEAL_OF_RENEWAL, "c.deal_id = m.id" + there));
      case COLLEAGUE ->
          List.of(
              of(null, "c.owner_id = :subject" + there),
              attended("t.account_id = :subject" + there));
      case TEAM -> List.of(of(Subject.WITH_TEAMS_BELOW, "c.team_id = m.id" + there));
      case SITE -> List.of(of(null, "c.site_id = :subject" + there));
    };
  }

  private static Strand of(@Nullable String each, String where) {
    String from = "activities.activity c";
    return new Strand(each, from, where, "c.occurred_at", "c.id", "uuid", "c", Sight.RELATED);
  }

  private static Strand attended(String where) {
    return new Strand(
        null,
        "activities.attendance t join activities.activity c on c.id = t.activity_id",
        where,
        "t.at",
        "t.activity_id",
        "uuid",
        "c",
        Sight.RELATED);
  }

  @Override
  public Map<String, TimelineEntry> entries(Actor actor, Collection<String> ids) {
    Map<String, TimelineEntry> entries = new LinkedHashMap<>();
    List<UUID> wanted = ids.stream().map(UUID::fromString).toList();
    Map<UUID, Integer> attached =
        actor.may(Permission.FILES_USE) ? files.counts(Activities.KIND, wanted) : Map.of();
    for (JsonNode row : activities.shown(wanted, Visibility.of(actor))) {
      UUID id = UUID.fromString(row.get("id").asText());
      entries.put(id.toString(), entry(id, row, attached.get(id)));
    }
    return entries;
  }

  private TimelineEntry entry(UUID id, JsonNode row, @Nullable Integer attached) {
    ActivityDetails details = Rows.read(row, ActivityDetails.class);
    ActivityFacts facts = Rows.read(row, ActivityFacts.class);
    List<Named> about = new ArrayList<>();
    if (details.companyId() != null && facts.companyName() != null) {
      about.add(new Named("company", details.companyId(), facts.companyName()));
    }
    facts.people().forEach(p -> about.add(new Named("person", p.id(), p.name())));
    if (details.dealId() != null && facts.dealTitle() != null) {
      about.add(new Named("deal", details.dealId(), facts.dealTitle()));
    }
    return new TimelineEntry(
        "activity-" + id,
        row.get("kind").asText(),
        Objects.requireNonNull(details.occurredAt()),
        new Named(Activities.KIND, id, details.subject()),
        details.ownerId() == null
            ? null
            : new Named("account", details.ownerId(), facts.ownerName()),
        about,
        json.valueToTree(details),
        facts.changeable() ? row.get("version").asInt() : null,
        attached);
  }
}
