package jp.enishi.customers.company;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Visibility;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.query.Page;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchText;
import jp.enishi.search.Searchable;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The stored companies. Every read takes the visibility of whoever asks. */
@Singleton
class Companies implements Searchable, JournaledRecords {

  static final String KIND = "company";
  private static final String TABLE = "customers.company";

  /** The columns of a row that are neither details nor keys. */
  private record Stamp(
      UUID id,
      int version,
      @Nullable Instant createdAt,
      @Nullable Instant updatedAt,
      @Nullable Instant deletedAt) {}

  private final Jdbi jdbi;
  private final Rows rows;
  private final SearchDocs docs;

  Companies(Jdbi jdbi, Rows rows, SearchDocs docs) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.docs = docs;
  }

  Optional<Company> find(UUID id, Visibility visibility) {
    return find(List.of(id), visibility).stream().findFirst();
  }

  /** Those of the companies that exist and may be seen, the trash included. */
  List<Company> find(Collection<UUID> ids, Visibility visibility) {
    return select("c.id = any(:ids) and " + visibility.condition("c"), ids, visibility);
  }

  void add(List<Company> companies) {
    rows.insert(TABLE, companies.stream().map(Companies::row).toList());
    docs.put(companies.stream().map(Companies::doc).toList());
  }

  /**
   * Stores companies as they are now.
   *
   * @return the ids of those that somebody else changed in between; they stay as they are
   */
  Set<UUID> replace(List<Company> companies) {
    Set<UUID> stale = new HashSet<>(companies.stream().map(Company::id).toList());
    rows.update(TABLE, companies.stream().map(Companies::row).toList()).forEach(stale::remove);
    docs.put(companies.stream().filter(c -> !stale.contains(c.id())).map(Companies::doc).toList());
    return stale;
  }

  /** One page of the companies an actor may see. */
  Page<JsonNode> list(
      Visibility visibility, CompanyFilter filter, Set<String> fields, ListRequest request) {
    return listing(visibility, filter)
        .page(
            jdbi,
            columns(fields),
            request.orders(
                CompanySort.values(),
                Boolean.TRUE.equals(filter.trashed()) ? "-deletedAt" : "-updatedAt"),
            request.size(),
            request.cursor());
  }

  static Listing listing(Visibility visibility, CompanyFilter filter) {
    Listing list =
        Listing.of(
            "customers.company c left join access.account o on o.id = c.owner_id left join access.unit t on t.id = c.team_id",
            "c");
    filter.applyTo(list);
    return list.where(visibility.condition("c"), visibility.parameters());
  }

  /** The chosen details, and what every row of a list shows. */
  static Set<String> columns(Set<String> fields) {
    Set<String> columns =
        new LinkedHashSet<>(
            List.of(
                "c.version",
                "c.legal_form",
                "c.kana_row",
                "c.created_at",
                "c.updated_at",
                "c.deleted_at"));
    columns.add("o.name as owner_name");
    columns.add("t.name as team_name");
    columns.add("c.name");
    fields.forEach(field -> columns.add("c." + Rows.column(field)));
    return columns;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        "select c.id from customers.company c where c.id = any(:ids) and "
            + visibility.condition("c");
    return jdbi.withHandle(
        handle -> bound(handle.createQuery(sql), ids, visibility).mapTo(UUID.class).set());
  }

  @Override
  public void undone(Collection<UUID> ids) {
    List<Company> there =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "c.id = any(:ids)")
                    .bind("ids", array(ids))
                    .mapTo(String.class)
                    .map(Companies::company)
                    .list());
    Set<UUID> gone = new HashSet<>(ids);
    there.forEach(company -> gone.remove(company.id()));
    docs.put(there.stream().map(Companies::doc).toList());
    docs.remove(KIND, List.copyOf(gone));
  }

  @Override
  public List<Hit> hits(Collection<UUID> ids) {
    String sql =
        "select c.id, c.name, concat_ws(' ', c.prefecture || coalesce(c.city, ''), c.phone) as place from customers.company c where c.id = any(:ids)";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", array(ids))
                .map(
                    (row, context) ->
                        new Hit(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list());
  }

  private static final String SELECT = "select to_jsonb(c) from customers.company c where ";

  private List<Company> select(String condition, Collection<UUID> ids, Visibility visibility) {
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(SELECT + condition), ids, visibility)
                .mapTo(String.class)
                .map(Companies::company)
                .list());
  }

  private static Query bound(Query query, Collection<UUID> ids, Visibility visibility) {
    return query.bind("ids", array(ids)).bindMap(visibility.parameters());
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static Company company(String json) {
    JsonNode row = Rows.parse(json);
    Stamp stamp = Rows.read(row, Stamp.class);
    Instant created = stamp.createdAt() == null ? Instant.EPOCH : stamp.createdAt();
    Instant updated = stamp.updatedAt() == null ? created : stamp.updatedAt();
    return new Company(
        stamp.id(),
        stamp.version(),
        Rows.read(row, CompanyDetails.class),
        Rows.read(row, CompanyKeys.class),
        created,
        updated,
        stamp.deletedAt());
  }

  private static ObjectNode row(Company company) {
    ObjectNode row = Rows.row(company.details(), company.keys());
    row.put("id", company.id().toString());
    row.put("version", company.version());
    row.put("deleted_at", company.deletedAt() == null ? null : company.deletedAt().toString());
    return row;
  }

  private static SearchDocs.SearchDoc doc(Company company) {
    CompanyDetails details = company.details();
    SearchText text =
        new SearchText()
            .name(details.name())
            .name(details.nameKana())
            .name(details.representative())
            .number(details.corporateNumber())
            .number(details.phone())
            .mail(details.email());
    return new SearchDocs.SearchDoc(
        KIND,
        company.id(),
        text.key(),
        text.grams(),
        details.ownerId(),
        details.teamId(),
        details.siteId(),
        company.isTrashed());
  }
}
