package jp.enishi.activities.activity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.ReferenceNames;
import jp.enishi.deals.deal.Deals;
import jp.enishi.files.FileService;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jspecify.annotations.Nullable;

/**
 * The history of an activity and its files, which the caller has found, with the names of deals
 * beside ids.
 */
@Singleton
class ActivityHistory {

  private final History history;
  private final ReferenceNames names;
  private final FileService files;
  private final Deals deals;

  ActivityHistory(History history, ReferenceNames names, FileService files, Deals deals) {
    this.history = history;
    this.names = names;
    this.files = files;
    this.deals = deals;
  }

  Page<Change> of(Actor actor, UUID id, @Nullable String cursor) {
    List<UUID> records = new ArrayList<>(files.ids(Activities.KIND, id));
    records.add(id);
    return names.written(actor, history.of(actor, records, cursor), Map.of("dealId", deals));
  }
}
