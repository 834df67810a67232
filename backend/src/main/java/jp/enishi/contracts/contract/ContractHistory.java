package jp.enishi.contracts.contract;

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
import jp.enishi.search.Searchable;
import org.jspecify.annotations.Nullable;

/**
 * The history of a contract and its files, with the names of what it refers to as far as they may
 * be seen. The caller has checked that the contract itself may be seen.
 */
@Singleton
class ContractHistory {

  private final History history;
  private final ReferenceNames names;
  private final FileService files;
  private final Map<String, Searchable> targets;

  ContractHistory(
      History history, ReferenceNames names, FileService files, Contracts contracts, Deals deals) {
    this.history = history;
    this.names = names;
    this.files = files;
    targets = Map.of("dealId", deals, "renewalDealId", deals, "previousId", contracts);
  }

  Page<Change> of(Actor actor, UUID id, @Nullable String cursor) {
    List<UUID> records = new ArrayList<>(files.ids(Contracts.KIND, id));
    records.add(id);
    return names.written(actor, history.of(actor, records, cursor), targets);
  }
}
