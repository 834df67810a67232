package jp.enishi.views;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Accounts;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.access.Unit;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.ListQuery;
import jp.enishi.platform.text.PlainText;
import jp.enishi.register.ListGrammar;
import org.jspecify.annotations.Nullable;

/** How a typed view is read: by the grammar of the list it is a view of. */
@Singleton
class ViewRules {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_COLUMNS = 60;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 1_000;

  private final Lists lists;
  private final Accounts accounts;

  ViewRules(Lists lists, Accounts accounts) {
    this.lists = lists;
    this.accounts = accounts;
  }

  /**
   * The details as they will be stored.
   *
   * @param before the view as it stands, null for a new one
   */
  ViewDetails accepted(Actor actor, ViewDetails typed, @Nullable StoredView before) {
    Checking checking = new Checking();
    String name = checking.read("/name", typed.name(), t -> PlainText.clean(t, LONGEST_NAME));
    boolean nameless = before != null && before.details().name() == null;
    if (name == null && !nameless && checking.errors().isEmpty()) {
      checking.refuse("/name", "problem.field.required");
    }
    Optional<ListGrammar> list = list(actor, typed, before, checking);
    Map<String, @Nullable String> filters = given(typed);
    list.ifPresent(grammar -> check(actor, grammar, filters, typed.sort(), checking));
    list.ifPresent(grammar -> check(grammar, typed.columns(), checking));
    UUID team = team(actor, typed, before, checking);
    if (!checking.errors().isEmpty()) {
      throw ProblemException.invalid(checking.errors());
    }
    String sort = typed.sort() == null || typed.sort().isBlank() ? null : typed.sort();
    return new ViewDetails(
        typed.kind(), name, filters, sort, typed.columns(), typed.audience(), team, typed.locked());
  }

  /** Refuses columns that the list does not have. */
  static void check(ListGrammar list, List<@Nullable ViewColumn> columns, Checking checking) {
    if (columns.size() > MOST_COLUMNS) {
      checking.refuse("/columns", "problem.field.many", Integer.toString(MOST_COLUMNS));
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      ViewColumn column = columns.get(i);
      String pointer = "/columns/" + i;
      if (column == null || column.column() == null) {
        checking.refuse(pointer + "/column", "problem.field.required");
      } else if (!list.columns().contains(column.column()) || !seen.add(column.column())) {
        checking.refuse(pointer + "/column", "problem.field.unknown");
      } else {
        checking.within(pointer + "/width", column.width(), NARROWEST, WIDEST);
      }
    }
  }

  private Optional<ListGrammar> list(
      Actor actor, ViewDetails typed, @Nullable StoredView before, Checking checking) {
    if (before != null && !Objects.equals(before.details().kind(), typed.kind())) {
      checking.refuse("/kind", "views.kind.fixed");
      return Optional.empty();
    }
    if (typed.kind() == null) {
      checking.refuse("/kind", "problem.field.required");
      return Optional.empty();
    }
    Optional<ListGrammar> list = lists.find(actor, typed.kind());
    if (list.isEmpty()) {
      checking.refuse("/kind", "views.kind.unknown", String.join(", ", lists.kinds(actor)));
    }
    return list;
  }

  /** A filter without a value is none. */
  private static Map<String, @Nullable String> given(ViewDetails typed) {
    Map<String, @Nullable String> given = new HashMap<>();
    typed
        .filters()
        .forEach(
            (name, value) -> {
              if (value != null && !value.isEmpty()) {
                given.put(name, value);
              }
            });
    return given;
  }

  private static void check(
      Actor actor,
      ListGrammar list,
      Map<String, @Nullable String> filters,
      @Nullable String sort,
      Checking checking) {
    try {
      list.check(new ListQuery(filters, "/filters"), actor);
    } catch (ProblemException e) {
      e.fields().forEach(f -> checking.refuse(f.pointer(), f.remark()));
    }
    if (sort != null && !sort.isBlank()) {
      try {
        list.check(new ListQuery(Map.of("sort", sort), ""), actor);
      } catch (ProblemException e) {
        e.fields().forEach(f -> checking.refuse(f.pointer(), f.remark()));
      }
    }
  }

  /**
   * Whom a team's view may be shared with: a unit of the actor's own, or any for administrators.
   */
  private @Nullable UUID team(
      Actor actor, ViewDetails typed, @Nullable StoredView before, Checking checking) {
    if (typed.audience() != Audience.team) {
      return null;
    }
    UUID team = typed.teamId();
    if (team == null) {
      checking.refuse("/teamId", "problem.field.required");
    } else if (before == null || !team.equals(before.details().teamId())) {
      List<Unit> within = actor.may(Permission.SETTINGS_WRITE) ? accounts.units() : actor.units();
      boolean known =
          within.stream().anyMatch(unit -> unit.id().equals(team))
              || actor.visibleUnits().contains(team);
      if (!known) {
        checking.refuse("/teamId", "views.team.foreign");
      }
    }
    return team;
  }
}
