package jp.enishi.customers.person;

import jakarta.inject.Singleton;
import jp.enishi.access.Actor;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import org.jspecify.annotations.Nullable;

/** What can be done with people. */
@Singleton
public class PersonService extends RegisterService<PersonDetails, PersonKeys> {

  private final PersonRules rules;

  PersonService(People people, PersonRules rules, MergePatch merge, Transactions transactions) {
    super(people, merge, transactions);
    this.rules = rules;
  }

  @Override
  public Checked<PersonDetails> check(
      Actor actor, PersonDetails typed, @Nullable PersonDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  protected Object view(Stored<PersonDetails, PersonKeys> person) {
    return PersonView.of(person, null);
  }
}
