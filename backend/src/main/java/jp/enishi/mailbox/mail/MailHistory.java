package jp.enishi.mailbox.mail;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.ReferenceNames;
import jp.enishi.deals.deal.Deals;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jspecify.annotations.Nullable;

/** The history of a mail, which the caller has found, with the names of deals beside ids. */
@Singleton
class MailHistory {

  private final History history;
  private final ReferenceNames names;
  private final Deals deals;

  MailHistory(History history, ReferenceNames names, Deals deals) {
    this.history = history;
    this.names = names;
    this.deals = deals;
  }

  Page<Change> of(Actor actor, UUID id, @Nullable String cursor) {
    return names.written(actor, history.of(actor, List.of(id), cursor), Map.of("dealId", deals));
  }
}
