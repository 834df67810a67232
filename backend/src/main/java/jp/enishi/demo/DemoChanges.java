package jp.enishi.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import jp.enishi.access.Actor;
import jp.enishi.customers.company.CompanyDetails;
import jp.enishi.customers.company.CompanyService;
import jp.enishi.customers.person.PersonDetails;
import jp.enishi.customers.person.PersonService;
import jp.enishi.demo.Places.Place;
import org.jspecify.annotations.Nullable;

/** What changes on a customer in the course of a year. */
final class DemoChanges {

  private static final List<String> NOTES =
      List.of(
          "担当者と打合せ。来期の予算は4月に決まる見込み。",
          "見積書を送付。返答は来月。",
          "工場見学に同行。設備の更新を検討中。",
          "年末の挨拶に訪問。",
          "納期について相談あり。社内で確認する。",
          "新しいカタログを持参。",
          "電話で近況を確認。特に変わりなし。",
          "展示会に来場。新製品に関心あり。");

  private final CompanyService companies;
  private final PersonService people;
  private final Dice dice;

  DemoChanges(CompanyService companies, PersonService people, Dice dice) {
    this.companies = companies;
    this.people = people;
    this.dice = dice;
  }

  void company(
      DemoRecord<CompanyDetails> company,
      Actor actor,
      LocalDate day,
      DemoRecord<PersonDetails> referrer) {
    ObjectNode patch = patch();
    int kind = dice.between(1, 100);
    if (kind <= 35) {
      patch.put("verifiedOn", day.toString());
    } else if (kind <= 43) {
      patch.put("phone", inTown(company).phone()).put("verifiedOn", day.toString());
    } else if (kind <= 50) {
      move(patch, inTown(company)).put("verifiedOn", day.toString());
    } else if (kind <= 64) {
      patch.put("rank", dice.oneOf("A", "B", "B", "C", "D"));
    } else if (kind <= 72) {
      patch.putArray("tags").add(dice.oneOf("重点", "見込み", "年賀状")).add("展示会2026");
    } else if (kind <= 88) {
      patch.put("note", longer(company.details().note(), day));
    } else if (kind <= 94) {
      patch.put("employees", dice.between(3, 400));
    } else {
      patch.put("leadSource", "紹介").put("referredByPerson", referrer.id().toString());
    }
    try {
      company.now(companies.change(actor, company.id(), company.version(), patch));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  void person(
      DemoRecord<PersonDetails> person,
      Actor actor,
      LocalDate day,
      DemoRecord<CompanyDetails> referrer) {
    ObjectNode patch = patch();
    boolean member = person.details().memberNumber() != null;
    int kind = dice.between(1, 100);
    if (kind <= 40) {
      patch.put("verifiedOn", day.toString());
    } else if (kind <= 55) {
      patch.put("note", longer(person.details().note(), day));
    } else if (kind <= 65) {
      patch.put("mobile", dice.digits("090-0###-####")).put("verifiedOn", day.toString());
    } else if (kind <= 75) {
      patch.put("preferredChannel", dice.oneOf("mail", "phone", "post"));
    } else if (kind <= 85 && member) {
      move(patch, Places.home(dice)).put("verifiedOn", day.toString());
    } else if (kind <= 92) {
      patch.putArray("tags").add(dice.oneOf("年賀状", "DM可", "キーパーソン"));
    } else {
      patch.put("leadSource", "紹介").put("referredByCompany", referrer.id().toString());
    }
    try {
      person.now(people.change(actor, person.id(), person.version(), patch));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Place inTown(DemoRecord<CompanyDetails> company) {
    return Places.officeIn(dice, requireNonNull(company.details().city()));
  }

  private static ObjectNode patch() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode move(ObjectNode patch, Place place) {
    return patch
        .put("postalCode", place.postalCode())
        .put("prefecture", place.prefecture())
        .put("city", place.city())
        .put("street", place.street())
        .put("building", place.building());
  }

  private String longer(@Nullable String note, LocalDate day) {
    String line = "%d/%d %s".formatted(day.getMonthValue(), day.getDayOfMonth(), dice.oneOf(NOTES));
    return note == null ? line : note + "\n" + line;
  }
}
