package jp.enishi.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * How common grams are, from the statistics the database keeps of them anyway. What is read here
 * only chooses the way to an answer, never the answer, so it may be some minutes old.
 */
final class Commonness {

  /** Fewer hits than this are fetched without further thought. */
  private static final int FEW = 300;

  /** Looking at a document costs as much as so many entries of the index. */
  private static final int NARROW = 8;

  /** Looking at a document costs as much as so many entries of the index of the newest. */
  private static final int WIDE = 32;

  private static final Duration KEPT = Duration.ofMinutes(5);

  /**
   * What is known of a kind's documents.
   *
   * @param least the share of the rarest gram that is counted: those that are not have less
   */
  private record Kind(double documents, Map<String, Double> shares, double least) {

    double share(String gram) {
      return shares.getOrDefault(gram, least);
    }
  }

  private record Rank(String kind, long rank) {}

  private final Jdbi jdbi;
  private final LoadingCache<String, Kind> kinds =
      Caffeine.newBuilder().expireAfterWrite(KEPT).build(this::kind);
  private final LoadingCache<Rank, Optional<Instant>> moments =
      Caffeine.newBuilder().expireAfterWrite(KEPT).build(this::moment);

  Commonness(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The newest documents, among which enough hits should be.
   *
   * @param since when the oldest of them was written
   * @param narrow whether they are so few that each is sooner looked at than the index of grams,
   *     which would first list every hit there is
   */
  record Window(Instant since, boolean narrow) {}

  /**
   * The newest documents among which so many should hold the grams.
   *
   * @return null when it is not worth to look at the newest only
   */
  @Nullable Window window(String kind, Collection<String> grams, int enough) {
    Kind known = kinds.get(kind);
    double share = grams.stream().mapToDouble(known::share).min().orElse(0);
    double hits = share * known.documents;
    if (hits <= Math.max(FEW, enough)) {
      return null;
    }
    // to the next power of two, so that few different ranks are asked for
    long rank = Long.highestOneBit((long) (enough / share)) * 2;
    if (rank > WIDE * hits) {
      return null;
    }
    return moments
        .get(new Rank(kind, rank))
        .map(since -> new Window(since, rank * NARROW < hits))
        .orElse(null);
  }

  private Kind kind(String kind) {
    Map<String, Double> shares = new HashMap<>();
    double documents =
        jdbi.withHandle(
            handle -> {
              handle
                  .createQuery(
                      """
                      select g.gram, g.share from pg_stats s, unnest(cast(cast(s.most_common_elems as text) as text[]), s.most_common_elem_freqs) as g (gram, share)
                      where s.schemaname = 'search' and s.tablename = :table and s.attname = 'grams' and g.gram is not null
                      """)
                  .bind("table", "search_doc_" + kind)
                  .map((row, context) -> shares.put(row.getString(1), row.getDouble(2)))
                  .list();
              return handle
                  .createQuery(
                      "select coalesce((select reltuples from pg_class where oid ="
                          + " to_regclass(:table)), 0)")
                  .bind("table", "search.search_doc_" + kind)
                  .mapTo(Double.class)
                  .one();
            });
    double least = shares.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    return new Kind(documents, shares, least);
  }

  private Optional<Instant> moment(Rank rank) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select updated_at from search.search_doc where kind = '%s' and not trashed order by updated_at desc, record_id offset :rank limit 1"
                        .formatted(rank.kind))
                .bind("rank", rank.rank)
                .mapTo(Instant.class)
                .findOne());
  }
}
