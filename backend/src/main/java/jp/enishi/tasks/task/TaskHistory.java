package jp.enishi.tasks.task;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.customers.ReferenceNames;
import jp.enishi.deals.deal.Deals;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jspecify.annotations.Nullable;

/** The history of a task that the caller has found, with the names of what it refers to. */
@Singleton
class TaskHistory {

  private static final String DEAL = "dealId";

  private final History history;
  private final ReferenceNames names;
  private final Deals deals;

  TaskHistory(History history, ReferenceNames names, Deals deals) {
    this.history = history;
    this.names = names;
    this.deals = deals;
  }

  Page<Change> of(Actor actor, UUID id, @Nullable String cursor) {
    Page<Change> page = names.written(actor, history.of(List.of(id), cursor));
    List<UUID> mentioned =
        page.items().stream()
            .flatMap(change -> change.fields().stream())
            .filter(field -> field.field().equals(DEAL))
            .flatMap(field -> Stream.of(field.before(), field.after()))
            .filter(Objects::nonNull)
            .map(value -> UUID.fromString(value.asText()))
            .toList();
    if (mentioned.isEmpty() || !actor.may(deals.permission())) {
      return page;
    }
    Map<String, String> titles = new HashMap<>();
    deals
        .hits(Visibility.of(actor), mentioned)
        .forEach(hit -> titles.put(hit.id().toString(), hit.title()));
    return new Page<>(
        page.items().stream().map(change -> named(change, titles)).toList(),
        page.nextCursor(),
        page.total());
  }

  private static Change named(Change change, Map<String, String> titles) {
    return change.with(
        change.fields().stream()
            .map(
                field ->
                    field.field().equals(DEAL)
                        ? field.named(name(titles, field.before()), name(titles, field.after()))
                        : field)
            .toList());
  }

  private static @Nullable String name(Map<String, String> titles, @Nullable JsonNode value) {
    return value == null ? null : titles.get(value.asText());
  }
}
