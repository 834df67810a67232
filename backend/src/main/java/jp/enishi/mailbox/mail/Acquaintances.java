package jp.enishi.mailbox.mail;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.customers.person.PersonService;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds customers by their mail addresses: only those whom whoever brings the mail in may see. Whom
 * they may not see is as unknown to them here as anywhere.
 */
@Singleton
class Acquaintances {

  private final Jdbi jdbi;
  private final PersonService people;

  Acquaintances(Jdbi jdbi, PersonService people) {
    this.jdbi = jdbi;
    this.people = people;
  }

  /** The people and companies of these addresses, and where those people work now. */
  Known of(Actor actor, Collection<String> addresses) {
    if (addresses.isEmpty() || !actor.may(people.register().permission())) {
      return Known.NOBODY;
    }
    Visibility visibility = Visibility.of(actor);
    List<UUID> persons =
        ids(
            "select c.id from customers.person c where c.email_key = any(:some) and c.deleted_at is null and %s order by c.id limit %d",
            visibility, addresses.toArray(String[]::new), MailRules.MOST_PEOPLE);
    List<UUID> companies =
        ids(
            "select c.id from customers.company c where c.email_key = any(:some) and c.deleted_at is null and %s order by c.id limit %d",
            visibility, addresses.toArray(String[]::new), MailRules.MOST_COMPANIES);
    List<UUID> employers =
        ids(
            """
            select distinct e.id from unnest(:some) p (id) cross join lateral (
              select c.id from customers.affiliation f join customers.company c on c.id = f.company_id
              where f.person_id = p.id and f.ended_on is null and c.deleted_at is null and %s
              order by f.main_contact desc, f.started_on desc nulls last, f.id desc limit 1) e order by e.id limit %d
            """,
            visibility, persons.toArray(UUID[]::new), MailRules.MOST_COMPANIES);
    return new Known(
        Stream.concat(companies.stream(), employers.stream())
            .distinct()
            .limit(MailRules.MOST_COMPANIES)
            .toList(),
        persons);
  }

  private List<UUID> ids(String sql, Visibility visibility, Object some, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql.formatted(visibility.condition("c"), most))
                .bind("some", some)
                .bindMap(visibility.parameters())
                .mapTo(UUID.class)
                .list());
  }
}
