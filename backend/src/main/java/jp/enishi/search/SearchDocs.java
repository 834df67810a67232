package jp.enishi.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The search documents. */
@Singleton
public class SearchDocs {

  /** One record's document, with the columns its visibility hangs on. */
  public record SearchDoc(
      String kind,
      UUID recordId,
      String key,
      List<String> grams,
      @Nullable UUID ownerId,
      @Nullable UUID teamId,
      @Nullable UUID siteId,
      boolean trashed) {}

  private static final String COLUMNS = String.join(", ", Rows.columns(SearchDoc.class));

  private final Jdbi jdbi;

  public SearchDocs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Writes documents, one or thousands. */
  public void put(List<SearchDoc> docs) {
    if (docs.isEmpty()) {
      return;
    }
    List<ObjectNode> rows = docs.stream().map(Rows::row).toList();
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into search.search_doc (%1$s) select %1$s from jsonb_populate_recordset(null::search.search_doc, cast(? as jsonb))
                on conflict (kind, record_id) do update set key = excluded.key, grams = excluded.grams, owner_id = excluded.owner_id,
                  team_id = excluded.team_id, site_id = excluded.site_id, trashed = excluded.trashed, updated_at = now()
                """
                    .formatted(COLUMNS),
                rows.toString()));
  }

  public void remove(String kind, List<UUID> ids) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from search.search_doc where kind = ? and record_id = any(?)",
                kind,
                ids.toArray(UUID[]::new)));
  }

  /**
   * The records of a kind that match and that the actor may see: those that begin with the query
   * first, then the newest.
   */
  List<UUID> find(Actor actor, String kind, SearchQuery query, int most) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select d.record_id from search.search_doc d where d.kind = :kind and not d.trashed and %s and %s
        order by d.key like :searchPrefix desc, d.updated_at desc, d.record_id limit :most
        """
            .formatted(visibility.condition("d"), query.condition());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("kind", kind)
                .bind("most", most)
                .bind("searchPrefix", query.prefix())
                .bindMap(query.parameters())
                .bindMap(visibility.parameters())
                .mapTo(UUID.class)
                .list());
  }
}
