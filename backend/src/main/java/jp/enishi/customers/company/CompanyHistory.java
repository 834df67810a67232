package jp.enishi.customers.company;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The history of a company: its own changes and those of who worked there. */
@Singleton
class CompanyHistory {

  private final CompanyService service;
  private final History history;
  private final Jdbi jdbi;

  CompanyHistory(CompanyService service, History history, Jdbi jdbi) {
    this.service = service;
    this.history = history;
    this.jdbi = jdbi;
  }

  Page<Change> of(Actor actor, UUID id, @Nullable String cursor) {
    List<UUID> records = new ArrayList<>();
    records.add(service.get(actor, id).id());
    records.addAll(
        jdbi.withHandle(
            handle ->
                handle
                    .select("select id from customers.affiliation where company_id = ?", id)
                    .mapTo(UUID.class)
                    .list()));
    return history.of(records, cursor);
  }
}
