package jp.enishi.customers.person;

import jakarta.inject.Singleton;
import java.util.Optional;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.customers.CommonRules;
import jp.enishi.customers.References;
import jp.enishi.platform.problem.Checking;
import jp.enishi.register.Checked;
import org.jspecify.annotations.Nullable;

/** What makes a person's details valid. The page, the API and imports go through here alike. */
@Singleton
class PersonRules {

  private final People people;
  private final References references;

  PersonRules(People people, References references) {
    this.people = people;
    this.references = references;
  }

  /**
   * Reads typed details.
   *
   * @param before the details as they stand, null for a new person
   */
  Checked<PersonDetails> check(Actor actor, PersonDetails typed, @Nullable PersonDetails before) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    PersonDetails read = read(typed, rules, checking);
    rules.required("familyName", read.familyName());
    Optional<PersonDetails> was = Optional.ofNullable(before);
    references
        .check(actor, checking)
        .care(people.care(read), was.map(people::care).orElse(Care.NOBODY))
        .company(
            "referredByCompany",
            read.referredByCompany(),
            was.map(PersonDetails::referredByCompany).orElse(null))
        .person(
            "referredByPerson",
            read.referredByPerson(),
            was.map(PersonDetails::referredByPerson).orElse(null));
    return new Checked<>(read, checking.errors(), checking.warnings());
  }

  private static PersonDetails read(PersonDetails typed, CommonRules rules, Checking checking) {
    return new PersonDetails(
        rules.text("familyName", typed.familyName(), 100),
        rules.text("givenName", typed.givenName(), 100),
        rules.kana("familyKana", typed.familyKana(), 100),
        rules.kana("givenKana", typed.givenKana(), 100),
        typed.sex(),
        rules.past("birthDate", typed.birthDate()),
        rules.phone("mobile", typed.mobile()),
        rules.phone("phone", typed.phone()),
        rules.email(typed.email()),
        rules.postalCode(typed.postalCode()),
        rules.prefecture(typed.prefecture()),
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
