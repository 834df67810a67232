package jp.enishi.activities.activity;

import jakarta.inject.Singleton;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.deals.deal.DealService;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What can be done with activities. */
@Singleton
public class ActivityService extends RegisterService<ActivityDetails, ActivityKeys> {

  private final ActivityRules rules;
  private final ActivityPresenter presenter;
  private final DealService deals;
  private final NextTasks nextTasks;

  ActivityService(
      Activities activities,
      ActivityRules rules,
      ActivityPresenter presenter,
      DealService deals,
      NextTasks nextTasks,
      MergePatch merge,
      Transactions transactions) {
    super(activities, merge, transactions);
    this.rules = rules;
    this.presenter = presenter;
    this.deals = deals;
    this.nextTasks = nextTasks;
  }

  @Override
  public Checked<ActivityDetails> check(
      Actor actor, ActivityDetails typed, @Nullable ActivityDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  protected Object view(Stored<ActivityDetails, ActivityKeys> activity) {
    return presenter.view(activity, null);
  }

  /** The next action becomes the deal's; without a deal it becomes a task. */
  @Override
  public void written(
      Actor actor,
      @Nullable ActivityDetails before,
      Stored<ActivityDetails, ActivityKeys> activity) {
    ActivityDetails now = activity.details();
    UUID deal = now.dealId();
    String action = now.nextAction();
    if (action == null || !ActivityRules.setsNext(before, now)) {
      return;
    }
    if (deal == null) {
      nextTasks.follow(actor, activity);
    } else {
      deals.plan(actor, deal, action, now.nextActionOn(), now.nextActionBy());
    }
  }
}
