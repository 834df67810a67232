package jp.enishi.mailbox.mail;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.customers.person.PersonService;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.register.Checked;
import jp.enishi.register.RegisterService;
import jp.enishi.register.Stored;
import jp.enishi.register.Written;
import org.jspecify.annotations.Nullable;

/** What can be done with mails. */
@Singleton
public class MailService extends RegisterService<MailDetails, MailKeys> {

  /** Of the same address further mails, the latest first, become the new person's as well. */
  private static final int MOST_FURTHER = 500;

  private final Mails mails;
  private final MailRules rules;
  private final MailPresenter presenter;
  private final PersonService people;
  private final Transactions transactions;

  MailService(
      Mails mails,
      MailRules rules,
      MailPresenter presenter,
      PersonService people,
      MergePatch merge,
      Transactions transactions) {
    super(mails, merge, transactions);
    this.mails = mails;
    this.rules = rules;
    this.presenter = presenter;
    this.people = people;
    this.transactions = transactions;
  }

  @Override
  public Checked<MailDetails> check(Actor actor, MailDetails typed, @Nullable MailDetails before) {
    return rules.check(actor, typed, before);
  }

  @Override
  protected Object view(Stored<MailDetails, MailKeys> mail) {
    return presenter.view(mail, null);
  }

  /**
   * Creates a person and makes the mail one of theirs; also those others that are about nobody yet
   * and name the person's address.
   */
  Written<Stored<MailDetails, MailKeys>> createPerson(Actor actor, UUID id, PersonDetails person) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          Stored<MailDetails, MailKeys> mail = current(actor, id, get(actor, id).version());
          var created = people.create(actor, person);
          UUID newcomer = created.record().id();
          Stored<MailDetails, MailKeys> linked =
              replaced(actor, mail, with(mail.details(), newcomer));
          String address = CommonRules.emailKey(created.record().details().email());
          if (address != null) {
            Visibility visibility = Visibility.of(actor);
            replaceAll(
                mails.find(mails.unmatched(visibility, address, MOST_FURTHER), visibility).stream()
                    .map(other -> new Replacement<>(other, with(other.details(), newcomer)))
                    .toList());
          }
          return new Written<>(linked, created.warnings());
        });
  }

  private static MailDetails with(MailDetails mail, UUID person) {
    List<UUID> all = Stream.concat(mail.personIds().stream(), Stream.of(person)).toList();
    return mail.about(mail.companyIds(), all, mail.dealId(), mail.coOwnerIds());
  }

  /**
   * The mail of somebody who brings in a message that is here already: they see it from now on, and
   * it is about those as well whom they know.
   */
  Stored<MailDetails, MailKeys> joined(
      Actor actor, Stored<MailDetails, MailKeys> mail, Known known) {
    MailDetails was = mail.details();
    boolean mine = mails.changeable(actor, List.of(mail.id())).contains(mail.id());
    MailDetails now =
        was.about(
            union(was.companyIds(), known.companies(), MailRules.MOST_COMPANIES),
            union(was.personIds(), known.people(), MailRules.MOST_PEOPLE),
            was.dealId(),
            mine
                ? was.coOwnerIds()
                : union(was.coOwnerIds(), List.of(actor.id()), Integer.MAX_VALUE));
    return now.equals(was) ? mail : replaced(actor, mail, now);
  }

  private static List<UUID> union(List<UUID> some, List<UUID> others, int most) {
    return Stream.concat(some.stream(), others.stream()).distinct().limit(most).toList();
  }
}
