package jp.enishi.views;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Role;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.register.ListGrammar;
import org.jspecify.annotations.Nullable;

/**
 * How lists stand before their readers: the order of views, what a list begins with, its columns.
 */
@Singleton
class ListService {

  private static final int MOST_TABS = 500;

  private final Lists lists;
  private final Views views;
  private final PersonLists people;
  private final RoleStarts roles;
  private final Transactions transactions;

  ListService(
      Lists lists, Views views, PersonLists people, RoleStarts roles, Transactions transactions) {
    this.lists = lists;
    this.views = views;
    this.people = people;
    this.roles = roles;
    this.transactions = transactions;
  }

  ListArrangement of(Actor actor, String kind, Locale language) {
    known(actor, kind);
    PersonLists.Own own = people.of(actor.id(), kind);
    List<StoredView> visible = new ArrayList<>(views.of(actor, kind));
    visible.sort(Comparator.comparingInt(view -> place(own.tabOrder(), view.id())));
    List<UUID> ids = visible.stream().map(StoredView::id).toList();
    List<ListArrangement.RoleStart> roleStarts =
        roles.of(kind).stream().filter(start -> ids.contains(start.view())).toList();
    boolean self = own.startChosen() && (own.start() == null || ids.contains(own.start()));
    UUID byRole = ofRole(actor, roleStarts);
    return new ListArrangement(
        kind,
        visible.stream().map(view -> ListView.of(view, actor, language)).toList(),
        self ? own.start() : byRole,
        self
            ? ListArrangement.ChosenBy.self
            : byRole == null ? ListArrangement.ChosenBy.nobody : ListArrangement.ChosenBy.role,
        roleStarts,
        people.layouts(actor.id(), kind).stream()
            .filter(layout -> layout.view() == null || ids.contains(layout.view()))
            .toList());
  }

  private static int place(List<UUID> order, UUID view) {
    int place = order.indexOf(view);
    return place < 0 ? order.size() : place;
  }

  /** Of somebody with several roles, the first one that has a start decides. */
  private static @Nullable UUID ofRole(Actor actor, List<ListArrangement.RoleStart> starts) {
    return actor.roles().stream()
        .sorted()
        .flatMap(role -> starts.stream().filter(start -> start.role().equals(role.claim())))
        .map(ListArrangement.RoleStart::view)
        .findFirst()
        .orElse(null);
  }

  /** Views the actor does not see are passed over: somebody may just have removed them. */
  void order(Actor actor, String kind, @Nullable List<@Nullable UUID> typed) {
    known(actor, kind);
    if (typed == null) {
      throw ProblemException.invalid("/views", Remark.of("problem.field.required"));
    }
    if (typed.size() > MOST_TABS) {
      throw ProblemException.invalid("/views", Remark.of("problem.field.many", MOST_TABS));
    }
    List<UUID> ids = views.of(actor, kind).stream().map(StoredView::id).toList();
    people.order(actor.id(), kind, typed.stream().filter(ids::contains).distinct().toList());
  }

  void start(Actor actor, String kind, @Nullable UUID view) {
    known(actor, kind);
    people.start(actor.id(), kind, true, view == null ? null : visible(actor, kind, view));
  }

  void noStart(Actor actor, String kind) {
    known(actor, kind);
    people.start(actor.id(), kind, false, null);
  }

  /** An administrator's choice for a role; null takes it away. */
  void roleStart(Actor actor, String kind, String role, @Nullable UUID view) {
    known(actor, kind);
    if (Role.named(role).isEmpty()) {
      throw ProblemException.notFound();
    }
    UUID chosen = view == null ? null : visible(actor, kind, view);
    transactions.<@Nullable Void>write(
        actor.id(),
        Cause.API,
        () -> {
          if (chosen == null) {
            roles.clear(role, kind);
          } else {
            roles.set(role, kind, chosen);
          }
          return null;
        });
  }

  void layout(
      Actor actor, String kind, @Nullable UUID view, @Nullable List<@Nullable ViewColumn> typed) {
    ListGrammar list = known(actor, kind);
    of(actor, kind, view);
    List<@Nullable ViewColumn> columns = typed == null ? List.of() : typed;
    Checking checking = new Checking();
    if (columns.isEmpty()) {
      checking.refuse("/columns", "problem.field.required");
    }
    ViewRules.check(list, columns, checking);
    if (!checking.errors().isEmpty()) {
      throw ProblemException.invalid(checking.errors());
    }
    people.layout(actor.id(), kind, view, columns.stream().map(ViewColumn.class::cast).toList());
  }

  void noLayout(Actor actor, String kind, @Nullable UUID view) {
    known(actor, kind);
    people.noLayout(actor.id(), kind, view);
  }

  private ListGrammar known(Actor actor, String kind) {
    return lists.find(actor, kind).orElseThrow(ProblemException::notFound);
  }

  private UUID visible(Actor actor, String kind, UUID view) {
    if (views.of(actor, kind).stream().noneMatch(each -> each.id().equals(view))) {
      throw ProblemException.invalid("/view", Remark.of("views.unknown"));
    }
    return view;
  }

  private void of(Actor actor, String kind, @Nullable UUID view) {
    if (view != null && views.of(actor, kind).stream().noneMatch(v -> v.id().equals(view))) {
      throw ProblemException.notFound();
    }
  }
}
