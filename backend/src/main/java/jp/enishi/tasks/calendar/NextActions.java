package jp.enishi.tasks.calendar;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.deals.deal.DealFilter;
import jp.enishi.deals.deal.Deals;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.query.ListRequest;
import org.jspecify.annotations.Nullable;

/** The next actions of open deals, by their days. */
@Singleton
public class NextActions {

  private final Deals deals;

  NextActions(Deals deals) {
    this.deals = deals;
  }

  /**
   * Those from one day to another that the actor may see.
   *
   * @param by whose turn it is; anybody's when null
   */
  public List<NextAction> between(
      Actor actor,
      @Nullable AnyOf by,
      @Nullable AnyOf unit,
      LocalDate from,
      LocalDate to,
      int most) {
    List<NextAction> actions = new ArrayList<>();
    if (!actor.may(deals.permission())) {
      return actions;
    }
    Visibility visibility = Visibility.of(actor);
    DealFilter filter = deals.filter();
    filter.status = new AnyOf(List.of("open"));
    filter.nextActionBy = by;
    filter.unit = unit;
    filter.nextActionFrom = from;
    filter.nextActionTo = to;
    ListRequest request = new ListRequest();
    request.sort = "nextActionOn";
    deals.forEach(
        visibility,
        filter,
        request,
        Set.of(
            "c.id as deal_id",
            "(select a.name from access.account a where a.id = coalesce(c.next_action_by, c.owner_id)) as by_name",
            "(select k.name from customers.company k where k.id = c.company_id and %s) as company_name"
                .formatted(visibility.condition("k"))),
        most,
        row -> actions.add(Rows.read(row, NextAction.class)));
    return actions;
  }
}
