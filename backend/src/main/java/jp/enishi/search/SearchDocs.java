package jp.enishi.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Visibility;
import jp.enishi.platform.db.Planned;
import jp.enishi.platform.db.Rows;
import jp.enishi.search.Commonness.Window;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
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
      List<UUID> coOwnerIds,
      boolean trashed) {}

  private static final String COLUMNS = String.join(", ", Rows.columns(SearchDoc.class));

  /** How many hits of any visibility are looked through for the few that are shown. */
  private static final int[] ENOUGH = {50, 400, 3_000};

  /** The grams as an expression that no index serves. */
  private static final String UNINDEXED = "(d.grams || cast('{}' as text[]))";

  private final Jdbi jdbi;
  private final Commonness commonness;

  public SearchDocs(Jdbi jdbi) {
    this.jdbi = jdbi;
    this.commonness = new Commonness(jdbi);
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
                  team_id = excluded.team_id, site_id = excluded.site_id, co_owner_ids = excluded.co_owner_ids, trashed = excluded.trashed, updated_at = now()
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
   * The records of a kind that match and that may be seen: those that begin with the query first,
   * then the newest.
   */
  public List<UUID> find(Visibility visibility, String kind, SearchQuery query, int most) {
    if (commonness.window(kind, query.grams(), ENOUGH[0]) == null) {
      String order = "case when d.key like :searchPrefix then 0 else 1 end";
      return hits(visibility, kind, query, query.grams(), order, "true", null, most);
    }
    List<UUID> found =
        new ArrayList<>(
            newest(
                visibility,
                kind,
                query,
                query.gramsOfBeginning(),
                "d.key like :searchPrefix",
                most));
    if (found.size() < most) {
      String rest = "d.key not like :searchPrefix";
      found.addAll(newest(visibility, kind, query, query.grams(), rest, most - found.size()));
    }
    return found;
  }

  /**
   * The newest hits. Rare ones are all fetched and sorted. Of common ones only as many of the
   * newest documents are looked at as should hold enough, then more, then all: a sort of every 株式会社
   * would take seconds. The answer is the same by each way.
   */
  private List<UUID> newest(
      Visibility visibility,
      String kind,
      SearchQuery query,
      Set<String> grams,
      String condition,
      int most) {
    for (int enough : ENOUGH) {
      Window window = commonness.window(kind, grams, enough);
      if (window == null) {
        break;
      }
      String within = condition + " and d.updated_at >= :since";
      List<UUID> found = hits(visibility, kind, query, grams, "0", within, window, most);
      if (found.size() == most) {
        return found;
      }
    }
    return hits(visibility, kind, query, grams, "0", condition, null, most);
  }

  /**
   * Hits are fetched before they are sorted, whatever the planner thinks of the sort's index.
   *
   * @param place what they are sorted by before their age
   */
  private List<UUID> hits(
      Visibility visibility,
      String kind,
      SearchQuery query,
      Set<String> grams,
      String place,
      String condition,
      @Nullable Window window,
      int most) {
    String sql =
        """
        with hits as materialized (select d.record_id, d.updated_at, %s as place from search.search_doc_%s d
          where not d.trashed and %s and %s and %s)
        select record_id from hits order by place, updated_at desc, record_id limit :most
        """
            .formatted(
                place,
                kind,
                visibility.condition("d"),
                query.conditionOn(window != null && window.narrow() ? UNINDEXED : "d.grams"),
                condition);
    return jdbi.withHandle(
        handle -> {
          Query find =
              handle
                  .createQuery(sql)
                  .addCustomizer(Planned.FOR_ITS_VALUES)
                  .bind("most", most)
                  .bind("searchPrefix", query.prefix())
                  .bindMap(query.parameters())
                  .bind("searchGrams", grams.toArray(String[]::new))
                  .bindMap(visibility.parameters());
          if (window != null) {
            find.bind("since", window.since());
          }
          return find.mapTo(UUID.class).list();
        });
  }
}
