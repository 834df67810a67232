package jp.enishi.exchange.sheet;

import jakarta.inject.Singleton;
import jp.enishi.activities.activity.Activities;

/** 活動: what was done with customers. */
@Singleton
final class ActivitySheet implements ExportSheet {

  private static final Columns COLUMNS =
      new Columns("activity")
          .moment("occurredAt")
          .choice("kind", "activityKind")
          .plain("durationMinutes")
          .choice("direction", "direction")
          .plain("subject", "content")
          .choice("reaction", "reaction")
          .plain("result")
          .company()
          .beside("people", NamesBeside.people("c.person_ids"))
          .means("personIds", "people")
          .deal()
          .plain("nextAction", "nextActionOn")
          .beside("nextActionBy", NamesBeside.account("c.next_action_by"))
          .care()
          .coOwners()
          .means("colleagues", "coOwners")
          .stamps()
          .always("occurredAt", "kind");

  private final Activities activities;

  ActivitySheet(Activities activities) {
    this.activities = activities;
  }

  @Override
  public String kind() {
    return activities.kind();
  }

  @Override
  public Activities register() {
    return activities;
  }

  @Override
  public Columns columns() {
    return COLUMNS;
  }
}
