package jp.enishi.activities.activity;

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
import org.jspecify.annotations.Nullable;

/**
 * The history of an activity and its files, which the caller has found, with the names of deals
 * beside ids.
 */
@Singleton
class ActivityHistory {

  private static final String DEAL = "dealId";

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
    Page<Change> page = names.written(actor, history.of(records, cursor));
    Set<UUID> mentioned = new HashSet<>();
    page.items().stream()
        .flatMap(change -> change.fields().stream())
        .filter(field -> field.field().equals(DEAL))
        .forEach(
            field -> {
              mention(mentioned, field.before());
              mention(mentioned, field.after());
            });
    if (mentioned.isEmpty() || !actor.may(deals.permission())) {
      return page;
    }
    Map<UUID, String> titles = new HashMap<>();
    deals.hits(Visibility.of(actor), mentioned).forEach(hit -> titles.put(hit.id(), hit.title()));
    return page.map(
        change ->
            change.with(
                change.fields().stream()
                    .map(
                        f ->
                            f.field().equals(DEAL)
                                ? f.named(title(titles, f.before()), title(titles, f.after()))
                                : f)
                    .toList()));
  }

  private static void mention(Set<UUID> mentioned, @Nullable JsonNode value) {
    if (value != null) {
      mentioned.add(UUID.fromString(value.asText()));
    }
  }

  private static @Nullable String title(Map<UUID, String> titles, @Nullable JsonNode value) {
    return value == null ? null : titles.get(UUID.fromString(value.asText()));
  }
}
