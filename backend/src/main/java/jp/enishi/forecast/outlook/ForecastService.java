package jp.enishi.forecast.outlook;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.forecast.outlook.Figures.Question;
import jp.enishi.forecast.outlook.Figures.Sum;
import jp.enishi.forecast.outlook.Forecast.Column;
import jp.enishi.forecast.outlook.Forecast.Line;
import jp.enishi.forecast.setting.ForecastSetting;
import jp.enishi.forecast.setting.ForecastSettings;
import jp.enishi.forecast.snapshot.Snapshots;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Puts forecasts together: what deals come to, beside what was to be reached. */
@Singleton
class ForecastService {

  private static final int MONTHS = 12;

  private final Figures figures;
  private final Aims aims;
  private final ForecastSettings settings;
  private final Snapshots snapshots;
  private final Transactions transactions;

  ForecastService(
      Figures figures,
      Aims aims,
      ForecastSettings settings,
      Snapshots snapshots,
      Transactions transactions) {
    this.figures = figures;
    this.aims = aims;
    this.settings = settings;
    this.snapshots = snapshots;
    this.transactions = transactions;
  }

  Forecast forecast(Actor actor, ForecastRequest request) {
    return transactions.read(() -> read(actor, request));
  }

  private Forecast read(Actor actor, ForecastRequest request) {
    ForecastSetting setting = settings.get();
    Snapshots.Evening evening = evening(request.asOf);
    Question question =
        new Question(
            request.measure(),
            request.by(),
            settings.year(request.year),
            setting.committed(),
            setting.bestCase(),
            request.owners(actor.id()),
            request.units(),
            request.pipelines(),
            evening == null ? null : evening.day());
    Table table = new Table(question.year(), request.period());
    long undatedCount = 0;
    BigDecimal undated = BigDecimal.ZERO;
    for (Sum sum : figures.of(actor, question)) {
      if (sum.month() == null) {
        undatedCount += sum.deals();
        undated = undated.add(sum.yen());
      } else {
        table.add(sum);
      }
    }
    if (request.by() == Grouping.product) {
      undatedCount = recount(actor, question, table);
    }
    if (question.pipelines() == null) {
      aim(actor, question, table);
    }
    return new Forecast(
        question.year().year(),
        question.measure(),
        question.committedFrom(),
        question.bestCaseFrom(),
        evening == null ? null : evening.day(),
        evening == null ? null : evening.takenAt(),
        table.columns(),
        table.total(),
        table.lines(figures.names(question.by(), table.keys())),
        undatedCount,
        Tally.told(undated));
  }

  /**
   * Of several products a deal is counted once in the total, and so is what its chance makes of it.
   */
  private long recount(Actor actor, Question question, Table table) {
    Question whole =
        new Question(
            question.measure(),
            Grouping.owner,
            question.year(),
            question.committedFrom(),
            question.bestCaseFrom(),
            question.owners(),
            question.units(),
            question.pipelines(),
            question.evening());
    table.forgetTotal();
    long undated = 0;
    for (Sum sum : figures.of(actor, whole)) {
      if (sum.month() == null) {
        undated += sum.deals();
      } else {
        table.addToTotal(sum);
      }
    }
    return undated;
  }

  private Snapshots.@Nullable Evening evening(@Nullable LocalDate asOf) {
    return asOf == null
        ? null
        : snapshots
            .on(asOf)
            .orElseThrow(
                () -> ProblemException.invalid("?asOf", Remark.of("forecast.as-of.unknown")));
  }

  private void aim(Actor actor, Question question, Table table) {
    List<Aims.Sheet> sheets =
        aims.of(actor, question.year().first(), question.owners(), question.units());
    List<Aims.Sheet> whole = Aims.whole(sheets, question.measure());
    for (Aims.Sheet sheet : whole) {
      table.aimTotal(sheet.of(question.measure()));
    }
    switch (question.by()) {
      case owner ->
          sheets.stream()
              .filter(s -> s.ownerId() != null)
              .forEach(s -> table.aim(s.ownerId(), s.of(question.measure())));
      case team -> whole.forEach(s -> table.aim(s.teamId(), s.of(question.measure())));
      case product -> {
        // nobody sets targets for products
      }
    }
  }

  /** Lines and columns while they are added up. */
  private static final class Table {

    private final FiscalYear year;
    private final int months;
    private final Map<Optional<UUID>, List<Tally>> lines = new LinkedHashMap<>();
    private List<Tally> total;

    Table(FiscalYear year, Period period) {
      this.year = year;
      months = period.months();
      total = tallies();
    }

    /** One for each column, and the last for the whole year. */
    private List<Tally> tallies() {
      return Stream.generate(Tally::new).limit(MONTHS / months + 1L).toList();
    }

    private List<Tally> line(@Nullable UUID key) {
      return lines.computeIfAbsent(Optional.ofNullable(key), _ -> tallies());
    }

    void add(Sum sum) {
      add(line(sum.key()), sum);
      add(total, sum);
    }

    void addToTotal(Sum sum) {
      add(total, sum);
    }

    void forgetTotal() {
      total = tallies();
    }

    private void add(List<Tally> tallies, Sum sum) {
      int month =
          (int) ChronoUnit.MONTHS.between(year.first(), Objects.requireNonNull(sum.month()));
      tallies.get(month / months).add(sum.bucket(), sum.deals(), sum.yen(), sum.weighted());
      tallies.getLast().add(sum.bucket(), sum.deals(), sum.yen(), sum.weighted());
    }

    void aim(@Nullable UUID key, List<@Nullable Long> targets) {
      aim(line(key), targets);
    }

    void aimTotal(List<@Nullable Long> targets) {
      aim(total, targets);
    }

    private void aim(List<Tally> tallies, List<@Nullable Long> targets) {
      for (int month = 0; month < targets.size(); month++) {
        tallies.get(month / months).aim(targets.get(month));
        tallies.getLast().aim(targets.get(month));
      }
    }

    List<UUID> keys() {
      return lines.keySet().stream().flatMap(Optional::stream).toList();
    }

    List<Column> columns() {
      List<Column> columns = new ArrayList<>();
      for (int month = 0; month < MONTHS; month += months) {
        columns.add(
            new Column(
                year.first().plusMonths(month),
                year.first().plusMonths(month + (long) months).minusDays(1)));
      }
      return columns;
    }

    Line total() {
      return line(null, null, total);
    }

    List<Line> lines(Map<UUID, String> names) {
      return lines.entrySet().stream()
          .sorted(
              Comparator.comparing(
                  (Map.Entry<Optional<UUID>, List<Tally>> e) -> e.getValue().getLast().weight(),
                  Comparator.reverseOrder()))
          .map(
              e -> {
                UUID key = e.getKey().orElse(null);
                return line(key, key == null ? null : names.get(key), e.getValue());
              })
          .toList();
    }

    private static Line line(@Nullable UUID id, @Nullable String name, List<Tally> tallies) {
      return new Line(
          id,
          name,
          tallies.subList(0, tallies.size() - 1).stream().map(Tally::cell).toList(),
          tallies.getLast().cell());
    }
  }
}
