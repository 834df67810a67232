package jp.enishi.customers;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The history of a customer: its own changes and those of its affiliations. The caller has checked
 * that it may be seen.
 */
@Singleton
public class CustomerHistory {

  private final History history;
  private final Jdbi jdbi;

  CustomerHistory(History history, Jdbi jdbi) {
    this.history = history;
    this.jdbi = jdbi;
  }

  public Page<Change> ofCompany(UUID id, @Nullable String cursor) {
    return of(id, "select id from customers.affiliation where company_id = ?", cursor);
  }

  public Page<Change> ofPerson(UUID id, @Nullable String cursor) {
    return of(id, "select id from customers.affiliation where person_id = ?", cursor);
  }

  private Page<Change> of(UUID id, String affiliations, @Nullable String cursor) {
    List<UUID> records = new ArrayList<>();
    records.add(id);
    records.addAll(
        jdbi.withHandle(handle -> handle.select(affiliations, id).mapTo(UUID.class).list()));
    return history.of(records, cursor);
  }
}
