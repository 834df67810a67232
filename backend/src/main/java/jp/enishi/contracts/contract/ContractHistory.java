package jp.enishi.contracts.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
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
    Page<Change> page = names.written(actor, history.of(records, cursor));
    Map<UUID, String> titles = new HashMap<>();
    targets.forEach((field, target) -> titles.putAll(titles(actor, target, ids(page, field))));
    return page.map(
        change ->
            change.with(
                change.fields().stream()
                    .map(
                        f ->
                            targets.containsKey(f.field())
                                ? f.named(title(titles, f.before()), title(titles, f.after()))
                                : f)
                    .toList()));
  }

  private static Set<UUID> ids(Page<Change> page, String field) {
    Set<UUID> ids = new HashSet<>();
    for (Change change : page.items()) {
      for (Change.Field each : change.fields()) {
        if (each.field().equals(field)) {
          add(ids, each.before());
          add(ids, each.after());
        }
      }
    }
    return ids;
  }

  private static void add(Set<UUID> ids, @Nullable JsonNode value) {
    if (value != null) {
      ids.add(UUID.fromString(value.asText()));
    }
  }

  private static Map<UUID, String> titles(Actor actor, Searchable target, Set<UUID> ids) {
    Map<UUID, String> titles = new HashMap<>();
    if (!ids.isEmpty()) {
      target.hits(Visibility.of(actor), ids).forEach(hit -> titles.put(hit.id(), hit.title()));
    }
    return titles;
  }

  private static @Nullable String title(Map<UUID, String> titles, @Nullable JsonNode value) {
    return value == null ? null : titles.get(UUID.fromString(value.asText()));
  }
}
