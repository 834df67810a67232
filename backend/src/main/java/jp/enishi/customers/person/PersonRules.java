package jp.enishi.customers.person;

import jakarta.inject.Singleton;
import jp.enishi.access.Actor;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.text.EmailAddress;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What makes a person's details valid. The page, the API and imports go through here alike. */
@Singleton
class PersonRules {

  private final References references;

  PersonRules(References references) {
    this.references = references;
  }

  /**
   * Reads typed details.
   *
   * @param before the details as they stand, null for a new person
   */
  Checked<PersonDetails> check(Actor actor, PersonDetails typed, @Nullable PersonDetails before) {
    Checking checking = new Checking();
    PersonDetails read = read(typed, new CommonRules(checking), checking);
    if (read.familyName() == null
        && checking.errors().stream().noneMatch(e -> e.pointer().equals("/familyName"))) {
      checking.refuse("/familyName", "problem.field.required");
    }
    references
        .check(actor, checking)
        .account("ownerId", read.ownerId(), before == null ? null : before.ownerId())
        .unit("teamId", "team", read.teamId(), before == null ? null : before.teamId())
        .unit("siteId", "site", read.siteId(), before == null ? null : before.siteId())
        .company(
            "referredByCompany",
            read.referredByCompany(),
            before == null ? null : before.referredByCompany())
        .person(
            "referredByPerson",
            read.referredByPerson(),
            before == null ? null : before.referredByPerson());
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private static PersonDetails read(PersonDetails typed, CommonRules rules, Checking checking) {
    EmailAddress email = checking.read("/email", typed.email(), EmailAddress::read);
    return new PersonDetails(
        rules.text("familyName", typed.familyName(), 100),
        rules.text("givenName", typed.givenName(), 100),
        rules.kana("familyKana", typed.familyKana(), 100),
        rules.kana("givenKana", typed.givenKana(), 100),
        typed.sex(),
        rules.past("birthDate", typed.birthDate()),
        rules.phone("mobile", typed.mobile()),
        rules.phone("phone", typed.phone()),
        email == null ? null : email.value(),
        rules.postalCode(typed.postalCode()),
        rules.text("prefecture", typed.prefecture(), 10),
        rules.text("city", typed.city(), 100),
        rules.text("street", typed.street(), 200),
        rules.text("building", typed.building(), 200),
        rules.text("occupation", typed.occupation(), 100),
        rules.texts("sns", typed.sns(), 10, 200),
        checking.within("/householdSize", typed.householdSize(), 1, 30),
        rules.texts("interests", typed.interests(), 30, 50),
        rules.lines("interestNote", typed.interestNote(), 2_000),
        typed.preferredChannel(),
        rules.text("memberNumber", typed.memberNumber(), 50),
        rules.text("leadSource", typed.leadSource(), 50),
        typed.referredByCompany(),
        typed.referredByPerson(),
        rules.text("rank", typed.rank(), 10),
        rules.texts("tags", typed.tags(), 30, 50),
        typed.ownerId(),
        typed.teamId(),
        typed.siteId(),
        rules.lines("note", typed.note(), 10_000),
        rules.text("source", typed.source(), 50),
        rules.past("verifiedOn", typed.verifiedOn()));
  }
}
