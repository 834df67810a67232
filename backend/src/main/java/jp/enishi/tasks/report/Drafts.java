package jp.enishi.tasks.report;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.tasks.report.DraftSource.Line;
import jp.enishi.tasks.report.DraftSource.Section;
import org.jspecify.annotations.Nullable;

/** What a report could say, from what the system knows of somebody's day. */
@Singleton
class Drafts {

  private final List<DraftSource> sources;

  Drafts(@All List<DraftSource> sources) {
    this.sources = sources;
  }

  ReportDetails of(Actor actor, LocalDate day, Locale language) {
    List<Line> lines =
        all(actor, day, language).stream()
            .sorted(
                Comparator.comparing(
                    Line::at, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
            .toList();
    return new ReportDetails(
        day,
        text(lines, Section.activities),
        text(lines, Section.results),
        null,
        text(lines, Section.plans));
  }

  /** What all sources know; each deed once, however many sources tell of it. */
  private List<Line> all(Actor actor, LocalDate day, Locale language) {
    List<Line> all = new ArrayList<>();
    for (DraftSource source : sources) {
      if (!source.yields()) {
        all.addAll(source.lines(actor, day, language));
      }
    }
    List<Line> told = new ArrayList<>(all);
    for (DraftSource source : sources) {
      if (source.yields()) {
        for (Line line : source.lines(actor, day, language)) {
          Optional<Line> same = told.stream().filter(other -> isSame(line, other)).findFirst();
          same.ifPresentOrElse(told::remove, () -> all.add(line));
        }
      }
    }
    return all;
  }

  private static boolean isSame(Line one, Line other) {
    return one.section() == other.section() && !Collections.disjoint(one.deeds(), other.deeds());
  }

  private static @Nullable String text(List<Line> lines, Section section) {
    String text =
        lines.stream()
            .filter(line -> line.section() == section)
            .map(line -> "・" + line.text())
            .collect(Collectors.joining("\n"));
    return text.isEmpty() ? null : text;
  }
}
