package jp.enishi.forecast.target;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.enishi.access.Accounts;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.access.Unit;
import jp.enishi.access.Visibility;
import jp.enishi.customers.References;
import jp.enishi.forecast.setting.ForecastSettings;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.platform.time.FiscalYear;
import org.jspecify.annotations.Nullable;

/** What can be done with targets: a year of them is read and written at once. */
@Singleton
public class TargetService {

  static final int MONTHS = 12;
  private static final int MOST = 500;
  private static final long MOST_YEN = 999_999_999_999_999L;

  private record Whose(@Nullable UUID ownerId, @Nullable UUID teamId) {}

  private final Targets targets;
  private final ForecastSettings settings;
  private final Accounts accounts;
  private final References references;
  private final Transactions transactions;

  TargetService(
      Targets targets,
      ForecastSettings settings,
      Accounts accounts,
      References references,
      Transactions transactions) {
    this.targets = targets;
    this.settings = settings;
    this.accounts = accounts;
    this.references = references;
    this.transactions = transactions;
  }

  /** The grid: a line for each team and each of its people within the actor's scope. */
  TargetYear year(Actor actor, @Nullable Integer number) {
    FiscalYear year = settings.year(number);
    Map<Whose, Target> stored = new LinkedHashMap<>();
    targets.of(actor, year.first()).forEach(t -> stored.put(new Whose(t.ownerId(), t.teamId()), t));
    Visibility visibility = Visibility.of(actor);
    Map<UUID, List<Targets.Member>> members =
        targets.members().stream().collect(Collectors.groupingBy(Targets.Member::teamId));
    List<TargetSheet> sheets = new ArrayList<>();
    for (Unit unit : accounts.units()) {
      if (unit.kind() != Unit.Kind.team) {
        continue;
      }
      if (visibility.reaches(new Care(null, unit.id(), null))) {
        sheets.add(sheet(stored.remove(new Whose(null, unit.id())), null, null, unit));
      }
      for (Targets.Member member : members.getOrDefault(unit.id(), List.of())) {
        if (visibility.reaches(new Care(member.ownerId(), unit.id(), null))) {
          Target target = stored.remove(new Whose(member.ownerId(), unit.id()));
          sheets.add(sheet(target, member.ownerId(), member.ownerName(), unit));
        }
      }
    }
    others(stored.values().stream().toList()).forEach(sheets::add);
    List<String> months =
        IntStream.range(0, MONTHS)
            .mapToObj(i -> year.first().plusMonths(i).toString().substring(0, 7))
            .toList();
    return new TargetYear(year.year(), months, sheets);
  }

  private List<TargetSheet> others(List<Target> left) {
    Map<UUID, String> people =
        accounts.all().stream()
            .collect(Collectors.toMap(Accounts.Account::id, Accounts.Account::name));
    Map<UUID, Unit> units =
        accounts.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    return left.stream()
        .map(
            t ->
                sheet(
                    t,
                    t.ownerId(),
                    t.ownerId() == null ? null : people.get(t.ownerId()),
                    t.teamId() == null ? null : units.get(t.teamId())))
        .toList();
  }

  private static TargetSheet sheet(
      @Nullable Target target, @Nullable UUID owner, @Nullable String name, @Nullable Unit unit) {
    return new TargetSheet(
        target == null ? null : target.id(),
        target == null ? null : target.version(),
        owner,
        unit == null ? target == null ? null : target.teamId() : unit.id(),
        name,
        unit == null ? null : unit.name(),
        target == null ? List.of() : target.salesYen(),
        target == null ? List.of() : target.marginYen());
  }

  /**
   * Stores lines of a year, all or none.
   *
   * @throws ProblemException 400 with what is wrong, 409 when somebody else stored a line since it
   *     was read
   */
  public TargetYear put(Actor actor, @Nullable Integer number, List<TargetSheet> sheets) {
    LocalDate first = settings.year(number).first();
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          check(actor, first, sheets);
          store(first, sheets);
          return year(actor, number);
        });
  }

  private void check(Actor actor, LocalDate first, List<TargetSheet> sheets) {
    Checking checking = new Checking();
    if (sheets.size() > MOST) {
      checking.refuse("/sheets", "problem.field.many", Integer.toString(MOST));
      throw ProblemException.invalid(checking.errors());
    }
    Map<UUID, Target> stored =
        targets.of(actor, first).stream()
            .collect(Collectors.toMap(Target::id, Function.identity()));
    Visibility visibility = Visibility.of(actor);
    References.Check check = references.check(actor, checking);
    Set<Whose> seen = new HashSet<>();
    List<@Nullable TargetSheet> given = new ArrayList<>(sheets);
    for (int i = 0; i < given.size(); i++) {
      TargetSheet sheet = given.get(i);
      String at = "sheets/" + i;
      if (sheet == null) {
        checking.refuse("/" + at, "problem.field.required");
        continue;
      }
      whose(sheet, at, stored, visibility, check, checking);
      if (!seen.add(new Whose(sheet.ownerId(), sheet.teamId()))) {
        checking.refuse("/" + at + "/ownerId", "forecast.target.twice");
      }
      amounts(at + "/salesYen", sheet.salesYen(), 0, checking);
      amounts(at + "/marginYen", sheet.marginYen(), -MOST_YEN, checking);
    }
    if (!checking.errors().isEmpty()) {
      throw ProblemException.invalid(checking.errors());
    }
  }

  private static void whose(
      TargetSheet sheet,
      String at,
      Map<UUID, Target> stored,
      Visibility visibility,
      References.Check check,
      Checking checking) {
    Target before = sheet.id() == null ? null : stored.get(sheet.id());
    if (sheet.id() != null && before == null) {
      checking.refuse("/" + at + "/id", "customers.reference.unknown");
      return;
    }
    if (sheet.id() != null && sheet.version() == null) {
      checking.refuse("/" + at + "/version", "problem.field.required");
    }
    if (before != null
        && !(Objects.equals(before.ownerId(), sheet.ownerId())
            && Objects.equals(before.teamId(), sheet.teamId()))) {
      checking.refuse("/" + at + "/ownerId", "forecast.target.whose");
    }
    if (sheet.ownerId() == null && sheet.teamId() == null) {
      checking.refuse("/" + at + "/ownerId", "forecast.target.nobody");
    } else if (before == null) {
      if (visibility.reaches(new Care(sheet.ownerId(), sheet.teamId(), null))) {
        check.account(at + "/ownerId", sheet.ownerId(), null).team(at + "/teamId", sheet.teamId());
      } else {
        checking.refuse(
            "/" + at + (sheet.teamId() == null ? "/ownerId" : "/teamId"),
            "customers.reference.unknown");
      }
    }
  }

  private static void amounts(String at, List<@Nullable Long> yen, long least, Checking checking) {
    if (!yen.isEmpty() && yen.size() != MONTHS) {
      checking.refuse("/" + at, "forecast.target.months");
      return;
    }
    for (int i = 0; i < yen.size(); i++) {
      checking.within("/" + at + "/" + i, yen.get(i), least, MOST_YEN);
    }
  }

  private void store(LocalDate first, List<TargetSheet> sheets) {
    List<ObjectNode> added = new ArrayList<>();
    Map<UUID, Integer> changed = new HashMap<>();
    List<ObjectNode> changes = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      TargetSheet sheet = sheets.get(i);
      UUID id = sheet.id();
      boolean none = isEmpty(sheet.salesYen()) && isEmpty(sheet.marginYen());
      if (id == null && !none) {
        added.add(row(Transactions.newId(), 1, first, sheet));
      } else if (id != null && none) {
        if (!targets.remove(id, version(sheet))) {
          throw stale(i);
        }
      } else if (id != null) {
        changed.put(id, i);
        changes.add(row(id, version(sheet), first, sheet));
      }
    }
    targets.replace(changes).forEach(changed::remove);
    if (!changed.isEmpty()) {
      throw stale(Collections.min(changed.values()));
    }
    targets.add(added);
  }

  private static int version(TargetSheet sheet) {
    return Objects.requireNonNull(sheet.version());
  }

  private static ProblemException stale(int sheet) {
    return ProblemException.conflict("/sheets/" + sheet, Remark.of("forecast.target.changed"));
  }

  private static boolean isEmpty(List<@Nullable Long> yen) {
    return yen.stream().allMatch(Objects::isNull);
  }

  private static ObjectNode row(UUID id, int version, LocalDate first, TargetSheet sheet) {
    return Rows.row(
        new Target(
            id,
            version,
            first,
            sheet.ownerId(),
            sheet.teamId(),
            twelve(sheet.salesYen()),
            twelve(sheet.marginYen())));
  }

  private static List<@Nullable Long> twelve(List<@Nullable Long> yen) {
    return yen.isEmpty() ? Collections.nCopies(MONTHS, null) : yen;
  }
}
