package jp.enishi.mailbox.mail;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
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
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jspecify.annotations.Nullable;

/** The history of a mail, which the caller has found, with the names of deals beside ids. */
@Singleton
class MailHistory {

  private static final String DEAL = "dealId";

  private final History history;
  private final ReferenceNames names;
  private final Deals deals;

  MailHistory(History history, ReferenceNames names, Deals deals) {
    this.history = history;
    this.names = names;
    this.deals = deals;
  }

  Page<Change> of(Actor actor, UUID id, @Nullable String cursor) {
    Page<Change> page = names.written(actor, history.of(List.of(id), cursor));
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
