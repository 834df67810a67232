package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.quotes.pdf.QuoteDocument.Addressee;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Whom a quote is addressed to, as far as the actor may see them. */
@Singleton
class Addressees {

  private final Jdbi jdbi;

  Addressees(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Empty when somebody it is for may not be seen. */
  Optional<Addressee> of(Actor actor, QuoteDetails quote) {
    Visibility visibility = Visibility.of(actor);
    String company =
        name(visibility, "customers.company", "c.name", quote.companyId()).orElse(null);
    String person =
        name(
                visibility,
                "customers.person",
                "concat_ws(' ', c.family_name, c.given_name)",
                quote.personId())
            .orElse(null);
    return (quote.companyId() == null) == (company == null)
            && (quote.personId() == null) == (person == null)
        ? Optional.of(new Addressee(company, quote.department(), person))
        : Optional.empty();
  }

  private Optional<String> name(
      Visibility visibility, String table, String name, @Nullable UUID id) {
    String sql =
        "select %s from %s c where c.id = :id and %s"
            .formatted(name, table, visibility.condition("c"));
    return id == null
        ? Optional.empty()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", id)
                    .bindMap(visibility.parameters())
                    .mapTo(String.class)
                    .findFirst());
  }

  /** Department and title that the person has at the company now. */
  @Nullable String department(Actor actor, @Nullable UUID company, @Nullable UUID person) {
    if (company == null || person == null) {
      return null;
    }
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select nullif(concat_ws(' ', a.department, a.title), '') from customers.affiliation a join customers.person c on c.id = a.person_id
        where a.person_id = :person and a.company_id = :company and a.ended_on is null and %s order by a.id desc limit 1
        """
            .formatted(visibility.condition("c"));
    Map<String, Object> ids = new HashMap<>(Map.of("person", person, "company", company));
    ids.putAll(visibility.parameters());
    return jdbi.withHandle(
        handle ->
            handle.createQuery(sql).bindMap(ids).mapTo(String.class).findFirst().orElse(null));
  }
}
