package jp.enishi.customers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The history of a customer: its own changes and those of its affiliations with customers that may
 * be seen. The caller has checked that the customer itself may be seen.
 */
@Singleton
public class CustomerHistory {

  private final History history;
  private final ReferenceNames names;
  private final Jdbi jdbi;

  CustomerHistory(History history, ReferenceNames names, Jdbi jdbi) {
    this.history = history;
    this.names = names;
    this.jdbi = jdbi;
  }

  public Page<Change> ofCompany(Actor actor, UUID id, @Nullable String cursor) {
    return of(actor, id, "company_id", "customers.person c on c.id = a.person_id", cursor);
  }

  public Page<Change> ofPerson(Actor actor, UUID id, @Nullable String cursor) {
    return of(actor, id, "person_id", "customers.company c on c.id = a.company_id", cursor);
  }

  private Page<Change> of(
      Actor actor, UUID id, String end, String otherEnd, @Nullable String cursor) {
    Visibility visibility = Visibility.of(actor);
    String affiliations =
        "select a.id from customers.affiliation a join %s where a.%s = :id and %s"
            .formatted(otherEnd, end, visibility.condition("c"));
    List<UUID> records = new ArrayList<>();
    records.add(id);
    records.addAll(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(affiliations)
                    .bind("id", id)
                    .bindMap(visibility.parameters())
                    .mapTo(UUID.class)
                    .list()));
    return names.written(actor, history.of(records, cursor));
  }
}
