package jp.enishi.activities.activity;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.problem.Messages;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.text.PlainText;
import jp.enishi.platform.time.PastDay;
import jp.enishi.tasks.report.DraftSource;
import org.jspecify.annotations.Nullable;

/** What somebody did with customers on the day, or took part in. */
@Singleton
class ActivityLines implements DraftSource {

  private static final int MOST = 100;
  private static final int SHORT = 100;

  private final Activities activities;

  ActivityLines(Activities activities) {
    this.activities = activities;
  }

  @Override
  public List<Line> lines(Actor actor, LocalDate day, Locale language) {
    List<Line> lines = new ArrayList<>();
    if (!actor.may(activities.permission())) {
      return lines;
    }
    Visibility visibility = Visibility.of(actor);
    ActivityFilter filter = activities.filter();
    filter.member = new AnyOf(List.of(actor.id().toString()));
    filter.occurredSince = new PastDay(day, null);
    filter.occurredBefore = new PastDay(day.plusDays(1), null);
    ListRequest request = new ListRequest();
    request.sort = "occurredAt";
    activities.forEach(
        visibility,
        filter,
        request,
        new LinkedHashSet<>(ActivityFacts.columns(visibility)),
        MOST,
        row -> lines.add(line(ActivitySummary.of(row), language)));
    return lines;
  }

  private static Line line(ActivitySummary activity, Locale language) {
    ActivityDetails details = activity.attributes();
    return new Line(
        Section.activities, details.occurredAt(), text(activity, language), deeds(details));
  }

  /** The kind, with whom, what it was about and what came of it. */
  private static String text(ActivitySummary activity, Locale language) {
    ActivityDetails details = activity.attributes();
    ActivityKind kind = details.kind();
    StringJoiner text = new StringJoiner(" ");
    add(
        text,
        kind == null || kind == ActivityKind.other
            ? null
            : Messages.of("activities.kind." + kind, List.of(), language));
    add(text, activity.facts().companyName());
    add(
        text,
        activity.facts().people().stream()
            .map(ActivityFacts.Name::name)
            .collect(Collectors.joining(", ")));
    add(text, details.subject() == null ? beginning(details.content()) : details.subject());
    add(text, details.result() == null ? null : "→ " + details.result());
    return text.toString();
  }

  private static void add(StringJoiner text, @Nullable String part) {
    if (part != null && !part.isEmpty()) {
      text.add(part);
    }
  }

  /** The first line, cut. */
  private static @Nullable String beginning(@Nullable String content) {
    String line = content == null ? null : content.lines().findFirst().orElse("");
    return line == null ? null : PlainText.shortened(line, SHORT);
  }

  private static Set<Deed> deeds(ActivityDetails details) {
    Set<UUID> customers = new HashSet<>(details.personIds());
    if (details.companyId() != null) {
      customers.add(details.companyId());
    }
    Set<Deed> deeds = new HashSet<>();
    for (UUID customer : customers) {
      if (details.kind() != null) {
        deeds.add(new Deed(details.kind().name(), customer));
      }
      if (details.subject() != null) {
        deeds.add(new Deed(details.subject(), customer));
      }
    }
    return deeds;
  }
}
