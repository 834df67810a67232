package jp.enishi.timeline;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Planned;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.text.Remark;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * One stream of what all sources tell, newest first. The database takes from each strand only as
 * many as a page holds, in the order of an index, and the newest of those; so a page costs the same
 * whether a customer has fifty entries or fifty thousand.
 */
@Singleton
class Timeline {

  /** An entry as the merged stream has it. */
  private record Place(String source, Instant at, String id) {}

  private final Jdbi jdbi;
  private final List<TimelineSource> sources;

  Timeline(Jdbi jdbi, @All List<TimelineSource> sources) {
    this.jdbi = jdbi;
    this.sources = sources;
  }

  /** A page of a subject's timeline. Of every entry the actor must see the record it tells of. */
  Page<TimelineEntry> page(
      Actor actor,
      Subject subject,
      @Nullable AnyOf kinds,
      Span span,
      @Nullable String cursorText,
      int size) {
    Set<String> wanted = wanted(kinds);
    TimelineCursor cursor = cursorText == null ? null : TimelineCursor.decoded(cursorText);
    List<Place> places = places(actor, subject, wanted, span, cursor, size + 1);
    boolean more = places.size() > size;
    List<Place> shown = more ? places.subList(0, size) : places;
    Place last = more ? shown.getLast() : null;
    return new Page<>(
        told(actor, shown),
        last == null ? null : new TimelineCursor(last.at(), last.source(), last.id()).encoded(),
        null);
  }

  /** The kinds of entries there are. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    sources.forEach(source -> kinds.addAll(source.kinds()));
    return kinds;
  }

  private Set<String> wanted(@Nullable AnyOf kinds) {
    Set<String> known = kinds();
    if (kinds == null) {
      return known;
    }
    Set<String> wanted = new LinkedHashSet<>(kinds.values());
    if (!known.containsAll(wanted)) {
      throw ProblemException.invalid(
          "?kind", new Remark("problem.fields.unknown", List.of(String.join(", ", known))));
    }
    return wanted;
  }

  /** The statement for a page; null when no source has anything for it. */
  @Nullable String sql(
      Actor actor,
      Subject subject,
      Set<String> wanted,
      Span span,
      @Nullable TimelineCursor cursor,
      int most) {
    Visibility visibility = Visibility.of(actor);
    List<String> strands = new ArrayList<>();
    for (TimelineSource source : sources) {
      Set<String> kinds = new TreeSet<>(source.kinds());
      kinds.retainAll(wanted);
      if (kinds.isEmpty() || !actor.may(source.permission())) {
        continue;
      }
      for (Strand strand : source.strands(subject, kinds)) {
        if (cursor != null && cursor.source().equals(source.name()) && !cursor.fits(strand)) {
          throw TimelineCursor.unreadable();
        }
        String after = cursor == null ? "true" : cursor.after(source.name(), strand);
        strands.add(strand.sql(source.name(), visibility, after + span.within(strand), most));
      }
    }
    return strands.isEmpty()
        ? null
        : "select source, at, id from (%s) strands order by at desc, source desc, %s limit %d"
            .formatted(
                String.join(" union ", strands),
                // a number is of another length than its text
                "length(id) desc, id desc",
                most);
  }

  private List<Place> places(
      Actor actor,
      Subject subject,
      Set<String> wanted,
      Span span,
      @Nullable TimelineCursor cursor,
      int most) {
    String sql = sql(actor, subject, wanted, span, cursor, most);
    if (sql == null) {
      return List.of();
    }
    Visibility visibility = Visibility.of(actor);
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(sql)
                  .addCustomizer(Planned.FOR_ITS_VALUES)
                  .bind("subject", subject.id())
                  .bindMap(visibility.parameters())
                  .bindMap(span.parameters());
          if (cursor != null) {
            query.bind("cursorAt", cursor.at()).bind("cursorId", cursor.id());
          }
          return query
              .map(
                  (row, _) ->
                      new Place(
                          row.getString(1),
                          row.getObject(2, OffsetDateTime.class).toInstant(),
                          row.getString(3)))
              .list();
        });
  }

  private List<TimelineEntry> told(Actor actor, List<Place> places) {
    Map<String, Map<String, TimelineEntry>> told = new HashMap<>();
    for (TimelineSource source : sources) {
      List<String> ids =
          places.stream().filter(p -> p.source().equals(source.name())).map(Place::id).toList();
      if (!ids.isEmpty()) {
        told.put(source.name(), source.entries(actor, ids));
      }
    }
    return places.stream()
        .map(place -> told.getOrDefault(place.source(), Map.of()).get(place.id()))
        .filter(Objects::nonNull)
        .collect(Collectors.toList());
  }
}
