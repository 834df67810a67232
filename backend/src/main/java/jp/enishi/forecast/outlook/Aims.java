package jp.enishi.forecast.outlook;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The targets that a forecast is held against. */
@Singleton
class Aims {

  /** A sheet of targets for the months from the first one of a year. */
  record Sheet(
      @Nullable UUID ownerId,
      @Nullable UUID teamId,
      List<@Nullable Long> salesYen,
      List<@Nullable Long> marginYen) {

    List<@Nullable Long> of(Measure measure) {
      return measure == Measure.sales ? salesYen : marginYen;
    }
  }

  private final Jdbi jdbi;

  Aims(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The sheets of a year within the actor's scope that fit the filters. */
  List<Sheet> of(
      Actor actor, LocalDate firstMonth, @Nullable List<UUID> owners, @Nullable List<UUID> units) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        "select to_jsonb(t) from forecast.target t where t.first_month = :first and %s"
            .formatted(visibility.condition("t"));
    List<Sheet> sheets =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("first", firstMonth)
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .map(json -> Rows.read(Rows.parse(json), Sheet.class))
                    .list());
    return sheets.stream()
        .filter(s -> isAmong(owners, s.ownerId()))
        .filter(s -> isAmong(units, s.teamId()))
        .toList();
  }

  private static boolean isAmong(@Nullable Collection<UUID> wanted, @Nullable UUID id) {
    return wanted == null || (id != null && wanted.contains(id));
  }

  /**
   * Those of the sheets that add up to the whole: a team's own where it has any, else those of its
   * people.
   */
  static List<Sheet> whole(List<Sheet> sheets, Measure measure) {
    Set<UUID> teams = new HashSet<>();
    sheets.stream()
        .filter(s -> s.ownerId() == null && s.of(measure).stream().anyMatch(Objects::nonNull))
        .map(Sheet::teamId)
        .filter(Objects::nonNull)
        .forEach(teams::add);
    List<Sheet> whole = new ArrayList<>();
    for (Sheet sheet : sheets) {
      if (sheet.ownerId() == null || !teams.contains(sheet.teamId())) {
        whole.add(sheet);
      }
    }
    return whole;
  }
}
