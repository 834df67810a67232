package jp.enishi.customers.person;

import jakarta.inject.Singleton;
import jp.enishi.access.Actor;
import jp.enishi.access.Unit;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What can be done with people. */
@Singleton
public class PersonService extends RegisterService<PersonDetails, PersonKeys> {

  private final People people;
  private final PersonRules rules;

  PersonService(People people, PersonRules rules, MergePatch merge, Transactions transactions) {
    super(people, merge, transactions);
    this.people = people;
    this.rules = rules;
  }

  Page<PersonSummary> list(Actor actor, PersonFilter filter, ListRequest request) {
    return people.list(Visibility.of(actor), filter, request).map(PersonSummary::of);
  }

  @Override
  public Checked<PersonDetails> check(
      Actor actor, PersonDetails typed, @Nullable PersonDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  public PersonDetails assigned(Actor actor, PersonDetails typed) {
    if (typed.ownerId() != null || typed.teamId() != null || typed.siteId() != null) {
      return typed;
    }
    return typed.assignedTo(actor.id(), actor.first(Unit.Kind.team), actor.first(Unit.Kind.site));
  }

  @Override
  protected Object view(Stored<PersonDetails, PersonKeys> person) {
    return PersonView.of(person, null);
  }
}
