package jp.enishi.mailbox.mail;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.access.Visibility;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.deals.deal.DealService;
import jp.enishi.platform.problem.Checking;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What may be changed of a mail: whom it is about and in whose care it is, never what it says. */
@Singleton
class MailRules {

  static final int MOST_COMPANIES = 20;
  static final int MOST_PEOPLE = 50;

  private final Mails mails;
  private final DealService deals;
  private final References references;

  MailRules(Mails mails, DealService deals, References references) {
    this.mails = mails;
    this.deals = deals;
    this.references = references;
  }

  Checked<MailDetails> check(Actor actor, MailDetails typed, @Nullable MailDetails before) {
    Checking checking = new Checking();
    if (before != null) {
      fixed(typed, before, checking);
    }
    CommonRules rules = new CommonRules(checking);
    MailDetails read =
        typed.about(
            rules.ids("companyIds", typed.companyIds(), MOST_COMPANIES),
            rules.ids("personIds", typed.personIds(), MOST_PEOPLE),
            typed.dealId(),
            rules.coOwners(
                typed.coOwnerIds(),
                typed.ownerId(),
                before == null ? List.of() : before.coOwnerIds()));
    references(actor, read, before, checking);
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private static void fixed(MailDetails typed, MailDetails before, Checking checking) {
    for (MailDetails.Said said : MailDetails.SAID) {
      if (!Objects.equals(said.read().apply(typed), said.read().apply(before))) {
        checking.refuse("/" + said.name(), "mailbox.said");
      }
    }
  }

  /** Those that stay are not asked about again. */
  private void references(
      Actor actor, MailDetails read, @Nullable MailDetails before, Checking checking) {
    References.Check check =
        references
            .check(actor, checking)
            .care(mails.care(read), before == null ? Care.NOBODY : mails.care(before));
    List<UUID> companies = before == null ? List.of() : before.companyIds();
    for (int i = 0; i < read.companyIds().size(); i++) {
      UUID company = read.companyIds().get(i);
      check.company("companyIds/" + i, company, companies.contains(company) ? company : null);
    }
    List<UUID> people = before == null ? List.of() : before.personIds();
    for (int i = 0; i < read.personIds().size(); i++) {
      UUID person = read.personIds().get(i);
      check.person("personIds/" + i, person, people.contains(person) ? person : null);
    }
    List<UUID> known = before == null ? List.of() : before.coOwnerIds();
    for (int i = 0; i < read.coOwnerIds().size(); i++) {
      UUID colleague = read.coOwnerIds().get(i);
      check.account("coOwnerIds/" + i, colleague, known.contains(colleague) ? colleague : null);
    }
    deal(actor, read.dealId(), before, checking);
  }

  private void deal(
      Actor actor, @Nullable UUID id, @Nullable MailDetails before, Checking checking) {
    if (id == null || (before != null && id.equals(before.dealId()))) {
      return;
    }
    boolean there =
        actor.may(deals.register().permission())
            && deals
                .register()
                .find(id, Visibility.of(actor))
                .filter(deal -> !deal.isTrashed())
                .isPresent();
    if (!there) {
      checking.refuse("/dealId", "customers.reference.unknown");
    }
  }
}
