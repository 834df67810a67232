package jp.enishi.deals.deal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.customers.ReferenceNames;
import jp.enishi.files.FileService;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The history of a deal: its own changes, those of its files, and those of the people on it that
 * may be seen. The caller has checked that the deal itself may be seen.
 */
@Singleton
class DealHistory {

  private final History history;
  private final ReferenceNames names;
  private final FileService files;
  private final Jdbi jdbi;

  DealHistory(History history, ReferenceNames names, FileService files, Jdbi jdbi) {
    this.history = history;
    this.names = names;
    this.files = files;
    this.jdbi = jdbi;
  }

  Page<Change> of(Actor actor, UUID id, @Nullable String cursor) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select cast(:id as uuid) union select x.id from deals.deal_person x join customers.person c on c.id = x.person_id
        where x.deal_id = :id and %s
        """
            .formatted(visibility.condition("c"));
    List<UUID> records = new ArrayList<>(files.ids(Deals.KIND, id));
    records.addAll(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("id", id)
                    .bindMap(visibility.parameters())
                    .mapTo(UUID.class)
                    .list()));
    return names.written(actor, history.of(actor, records, cursor));
  }
}
