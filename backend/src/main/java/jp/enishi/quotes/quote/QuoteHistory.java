package jp.enishi.quotes.quote;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.customers.ReferenceNames;
import jp.enishi.files.FileService;
import jp.enishi.journal.Change;
import jp.enishi.journal.History;
import jp.enishi.platform.query.Page;
import org.jspecify.annotations.Nullable;

/** The history of a quote and its files, which the caller has found. */
@Singleton
class QuoteHistory {

  private final History history;
  private final ReferenceNames names;
  private final FileService files;

  QuoteHistory(History history, ReferenceNames names, FileService files) {
    this.history = history;
    this.names = names;
    this.files = files;
  }

  Page<Change> of(Actor actor, UUID id, @Nullable String cursor) {
    List<UUID> records = new ArrayList<>(files.ids(Quotes.KIND, id));
    records.add(id);
    return names.written(actor, history.of(actor, records, cursor));
  }
}
