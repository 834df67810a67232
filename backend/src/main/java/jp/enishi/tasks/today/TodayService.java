package jp.enishi.tasks.today;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.access.Accounts;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.deals.deal.DealFilter;
import jp.enishi.deals.deal.DealSummary;
import jp.enishi.deals.deal.Deals;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.query.Total;
import jp.enishi.platform.time.Holidays;
import jp.enishi.platform.time.Holidays.Holiday;
import jp.enishi.tasks.task.TaskFilter;
import jp.enishi.tasks.task.TaskSummary;
import jp.enishi.tasks.task.Tasks;
import org.jspecify.annotations.Nullable;

/** Gathers the day's page from the lists of tasks and deals, so that it shows what they show. */
@Singleton
class TodayService {

  private static final int SOME = 20;
  private static final int MOST_COLLEAGUES = 50;
  private static final AnyOf ME = new AnyOf(List.of("me"));
  private static final AnyOf OPEN = new AnyOf(List.of("open"));

  private final Tasks tasks;
  private final Deals deals;
  private final Accounts accounts;

  TodayService(Tasks tasks, Deals deals, Accounts accounts) {
    this.tasks = tasks;
    this.deals = deals;
    this.accounts = accounts;
  }

  Today of(Actor actor, Whose whose) {
    LocalDate day = CommonRules.today();
    Optional<Holiday> holiday = Holidays.ofJapan().on(day);
    AnyOf owner = whose == Whose.mine ? ME : null;
    return new Today(
        day,
        holiday.map(Holiday::name).orElse(null),
        holiday.map(Holiday::englishName).orElse(null),
        Holidays.ofJapan().isBusinessDay(day),
        tasks(actor, owner, "overdue"),
        tasks(actor, owner, "today"),
        nextActions(actor, owner, day),
        stale(actor, owner),
        whose == Whose.team ? colleagues(actor, day) : List.of());
  }

  private Today.SomeTasks tasks(Actor actor, @Nullable AnyOf owner, String due) {
    Page<JsonNode> page = tasks.list(Visibility.of(actor), open(owner, due), sorted("dueOn", null));
    return new Today.SomeTasks(
        page.items().stream().map(TaskSummary::of).toList(), Objects.requireNonNull(page.total()));
  }

  private static TaskFilter open(@Nullable AnyOf owner, String... due) {
    TaskFilter filter = new TaskFilter();
    filter.state = OPEN;
    filter.owner = owner;
    filter.due = new AnyOf(List.of(due));
    return filter;
  }

  private Today.SomeDeals nextActions(Actor actor, @Nullable AnyOf owner, LocalDate day) {
    DealFilter filter = deals.filter();
    filter.status = OPEN;
    filter.nextActionBy = owner;
    filter.nextActionTo = day;
    return deals(actor, filter, "nextActionOn");
  }

  private Today.SomeDeals stale(Actor actor, @Nullable AnyOf owner) {
    DealFilter filter = deals.filter();
    filter.status = OPEN;
    filter.owner = owner;
    filter.staleness = new AnyOf(List.of("stale"));
    return deals(actor, filter, "lastActionAt");
  }

  private Today.SomeDeals deals(Actor actor, DealFilter filter, String sort) {
    if (!actor.may(deals.permission())) {
      return new Today.SomeDeals(List.of(), new Total(0, true));
    }
    Page<JsonNode> page =
        deals.list(
            Visibility.of(actor),
            filter,
            sorted(
                sort, "companyId,personId,nextAction,nextActionOn,nextActionBy,ownerId,amountYen"));
    return new Today.SomeDeals(
        page.items().stream().map(DealSummary::of).toList(), Objects.requireNonNull(page.total()));
  }

  private static ListRequest sorted(String sort, @Nullable String fields) {
    ListRequest request = new ListRequest();
    request.sort = sort;
    request.limit = SOME;
    request.fields = fields;
    return request;
  }

  private List<Today.Colleague> colleagues(Actor actor, LocalDate day) {
    Map<UUID, Accounts.Account> known =
        accounts.all().stream()
            .collect(Collectors.toMap(Accounts.Account::id, Function.identity()));
    return tasks
        .groups(
            Visibility.of(actor),
            open(null, "overdue", "today"),
            List.of("c.owner_id"),
            List.of(
                "count(*) filter (where c.due_on < date '%s') as overdue".formatted(day),
                "count(*) filter (where c.due_on = date '%s') as today".formatted(day)))
        .stream()
        .filter(row -> row.hasNonNull("owner_id"))
        .map(row -> colleague(known, row))
        .sorted(
            Comparator.comparingLong(Today.Colleague::overdue)
                .thenComparingLong(Today.Colleague::today)
                .reversed())
        .limit(MOST_COLLEAGUES)
        .toList();
  }

  private static Today.Colleague colleague(Map<UUID, Accounts.Account> known, JsonNode row) {
    UUID id = UUID.fromString(row.get("owner_id").asText());
    Accounts.Account account = known.get(id);
    return new Today.Colleague(
        id,
        account == null ? "" : account.name(),
        row.get("overdue").asLong(),
        row.get("today").asLong());
  }
}
