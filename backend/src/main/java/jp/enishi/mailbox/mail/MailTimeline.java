package jp.enishi.mailbox.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import jp.enishi.timeline.Strand;
import jp.enishi.timeline.Subject;
import jp.enishi.timeline.TimelineEntry;
import jp.enishi.timeline.TimelineEntry.Named;
import jp.enishi.timeline.TimelineSource;
import org.jspecify.annotations.Nullable;

/** The mails in timelines. */
@Singleton
class MailTimeline implements TimelineSource {

  /** The same as of activities that were mails: whoever looks for mails looks for both. */
  private static final Set<String> KINDS = Set.of("mail");

  /** So much of what a mail says is told. */
  private static final int TOLD = 300;

  private final Mails mails;
  private final ObjectMapper json;

  MailTimeline(Mails mails, ObjectMapper json) {
    this.mails = mails;
    this.json = json;
  }

  @Override
  public String name() {
    return Mails.KIND;
  }

  @Override
  public Set<String> kinds() {
    return KINDS;
  }

  @Override
  public String permission() {
    return mails.permission();
  }

  @Override
  public List<Strand> strands(Subject subject, Set<String> kinds) {
    return switch (subject.kind()) {
      case COMPANY -> List.of(mentioned(Subject.WITH_SITES, "t.company_id = m.id"));
      case PERSON -> List.of(mentioned(null, "t.person_id = :subject"));
      case DEAL -> List.of(of(null, "c.deal_id = :subject"));
      case CONTRACT -> List.of(of(Subject.DEAL_OF_RENEWAL, "c.deal_id = m.id"));
      case COLLEAGUE -> List.of(of(null, "c.owner_id = :subject"));
      case TEAM -> List.of(of(Subject.WITH_TEAMS_BELOW, "c.team_id = m.id"));
      case SITE -> List.of(of(null, "c.site_id = :subject"));
    };
  }

  private Strand of(@Nullable String each, String where) {
    return strand(each, "mailbox.mail c", where, "c.sent_at", "c.id");
  }

  private Strand mentioned(@Nullable String each, String where) {
    return strand(
        each,
        "mailbox.mention t join mailbox.mail c on c.id = t.mail_id",
        where,
        "t.at",
        "t.mail_id");
  }

  private Strand strand(@Nullable String each, String from, String where, String at, String id) {
    String there = where + " and c.deleted_at is null";
    return new Strand(each, from, there, at, id, "uuid", "c", mails.sight());
  }

  @Override
  public Map<String, TimelineEntry> entries(Actor actor, Collection<String> ids) {
    Map<String, TimelineEntry> entries = new LinkedHashMap<>();
    List<UUID> wanted = ids.stream().map(UUID::fromString).toList();
    for (JsonNode row : mails.shown(wanted, Visibility.of(actor))) {
      UUID id = UUID.fromString(row.get("id").asText());
      entries.put(id.toString(), entry(id, row));
    }
    return entries;
  }

  private TimelineEntry entry(UUID id, JsonNode row) {
    MailDetails mail = Rows.read(row, MailDetails.class);
    MailFacts facts = Rows.read(row, MailFacts.class);
    List<Named> about = new ArrayList<>();
    facts.companies().forEach(c -> about.add(new Named("company", c.id(), c.name())));
    facts.people().forEach(p -> about.add(new Named("person", p.id(), p.name())));
    if (mail.dealId() != null && facts.dealTitle() != null) {
      about.add(new Named("deal", mail.dealId(), facts.dealTitle()));
    }
    return new TimelineEntry(
        "mail-" + id,
        "mail",
        mail.sentAt(),
        new Named(Mails.KIND, id, mail.subject()),
        mail.ownerId() == null ? null : new Named("account", mail.ownerId(), facts.ownerName()),
        about,
        json.valueToTree(mail.shortened(TOLD)),
        facts.changeable() ? row.get("version").asInt() : null,
        null);
  }
}
