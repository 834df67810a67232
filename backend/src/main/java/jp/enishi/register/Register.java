package jp.enishi.register;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Actor;
import jp.enishi.access.Care;
import jp.enishi.access.Rights;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.http.AnyOf;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.ListQuery;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Listing;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.text.Remark;
import jp.enishi.search.SearchDocs;
import jp.enishi.search.SearchDocs.SearchDoc;
import jp.enishi.search.SearchText;
import jp.enishi.search.Searchable;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The stored records of one table: a column for each component of the details and the keys, and for
 * id, version and the stamps. Every read takes the visibility of whoever asks; every write keeps
 * the search documents.
 */
public abstract class Register<D extends Record, K extends Record>
    implements Searchable, JournaledRecords, ListGrammar {

  /** The columns of a row that are neither details nor keys. */
  private record Stamp(
      UUID id, int version, Instant createdAt, Instant updatedAt, @Nullable Instant deletedAt) {}

  /** What every line of a list shows, and whose the record is. */
  private static final List<String> LINE =
      List.of(
          "c.version",
          "c.created_at",
          "c.updated_at",
          "c.deleted_at",
          "o.name as owner_name",
          "t.name as team_name");

  /** A whole row, and the names of owner, team and site. */
  private static final List<String> WHOLE =
      List.of(
          "c.*",
          "o.name as owner_name",
          "t.name as team_name",
          "(select u.name from access.unit u where u.id = c.site_id) as site_name");

  private final Jdbi jdbi;
  private final Rows rows;
  private final SearchDocs docs;
  private final String kind;
  private final String table;
  private final Class<D> detailsType;
  private final Class<K> keysType;
  private final Map<String, RecordComponent> details;

  /**
   * Opens a register.
   *
   * @param kind what one record is called, such as {@code company}
   * @param table the table's full name, such as {@code customers.company}
   */
  protected Register(
      Jdbi jdbi,
      Rows rows,
      SearchDocs docs,
      String kind,
      String table,
      Class<D> detailsType,
      Class<K> keysType) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.docs = docs;
    this.kind = kind;
    this.table = table;
    this.detailsType = detailsType;
    this.keysType = keysType;
    this.details =
        Arrays.stream(detailsType.getRecordComponents())
            .collect(
                Collectors.toMap(
                    RecordComponent::getName, d -> d, (one, other) -> one, LinkedHashMap::new));
  }

  /** What follows from the details. */
  public abstract K keys(D details);

  /** In whose care the details put the record. */
  public abstract Care care(D details);

  /** What the search box finds the record by. */
  protected abstract SearchText text(D details);

  /** The name of a record as an SQL expression over the alias {@code c}. */
  protected abstract String title();

  /** What tells a record from others of the same name, as an SQL expression. */
  protected abstract String subtitle(Visibility visibility);

  /** Columns of a list's lines that tell of other records, as far as those may be seen. */
  protected List<String> others(Visibility visibility) {
    return List.of();
  }

  /** What the register's lists look like. */
  protected abstract ListShape lists();

  /** What it takes to read and write the records. */
  public abstract Rights rights();

  @Override
  public final String permission() {
    return rights().read();
  }

  /** Who may see the records, beside those whose scope reaches their care. */
  @Override
  public Sight sight() {
    return Sight.CARE;
  }

  /** Who may change the records, of those who see them and have the right to. */
  protected Sight changing() {
    return sight();
  }

  /** In which order an index has the rows of each owner, team and site. */
  protected String usualOrder() {
    return "c.updated_at";
  }

  /** A filter that lets every record pass, to be filled. */
  public abstract RecordFilter filter();

  public final Class<D> detailsType() {
    return detailsType;
  }

  @Override
  public final String kind() {
    return kind;
  }

  @Override
  public final String table() {
    return table;
  }

  public final Optional<Stored<D, K>> find(UUID id, Visibility visibility) {
    return find(List.of(id), visibility).stream().findFirst();
  }

  /** Those of the records that were merged into others, when both may be seen. */
  public final List<Merged<D, K>> merged(Collection<UUID> ids, Visibility visibility) {
    String sql =
        """
        with recursive chain as (
          select c.id, c.merged_into from %1$s c where c.id = any(:ids) and c.merged_into is not null and %2$s
          union all select chain.id, n.merged_into from chain join %1$s n on n.id = chain.merged_into where n.merged_into is not null)
        select to_jsonb(m), c.id from chain join %1$s m on m.id = chain.id join %1$s c on c.id = chain.merged_into
        where c.merged_into is null and %2$s
        """
            .formatted(table, visibility.in(sight()).condition("c"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", array(ids))
                .bindMap(visibility.in(sight()).parameters())
                .map(
                    (row, context) ->
                        new Merged<>(stored(row.getString(1)), row.getObject(2, UUID.class)))
                .list());
  }

  /**
   * Those of the records that exist and may be seen, the trash included; without those that were
   * merged into others.
   */
  public final List<Stored<D, K>> find(Collection<UUID> ids, Visibility visibility) {
    String sql =
        "select to_jsonb(c) from %s c where c.id = any(:ids) and c.merged_into is null and %s"
            .formatted(table, visibility.in(sight()).condition("c"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", array(ids))
                .bindMap(visibility.in(sight()).parameters())
                .mapTo(String.class)
                .map(this::stored)
                .list());
  }

  /**
   * What lists show beside a stored record that was found or written: the owner's name and what is
   * told of other records, as far as the visibility lets.
   */
  public final <F> F facts(UUID id, Visibility visibility, Class<F> type) {
    String sql =
        """
        select to_jsonb(facts) from (select %s, o.name as owner_name
          from %s c left join access.account o on o.id = c.owner_id where c.id = :id) facts
        """
            .formatted(String.join(", ", others(visibility)), table);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", id)
                .bindMap(visibility.parameters())
                .mapTo(String.class)
                .map(row -> Rows.read(Rows.parse(row), type))
                .one());
  }

  /** Those of the records that may be seen, whole, with what lists show beside them. */
  public final List<JsonNode> shown(Collection<UUID> ids, Visibility visibility) {
    String sql =
        """
        select to_jsonb(row) from (select c.*, o.name as owner_name, %s from %s c left join access.account o on o.id = c.owner_id
          where c.id = any(:ids) and %s) row
        """
            .formatted(
                String.join(", ", others(visibility)),
                table,
                visibility.in(sight()).condition("c"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", array(ids))
                .bindMap(visibility.in(sight()).parameters())
                .mapTo(String.class)
                .map(Rows::parse)
                .list());
  }

  /** One page of the records that may be seen: the stamps and the details asked for. */
  public final Page<JsonNode> list(
      Visibility visibility, RecordFilter filter, ListRequest request) {
    return page(listing(visibility, filter), visibility, filter, request);
  }

  private Page<JsonNode> page(
      Listing listing, Visibility visibility, RecordFilter filter, ListRequest request) {
    ListShape shape = lists();
    return listing.page(
        jdbi,
        columns(shape, visibility, request.selected(details.keySet(), shape.usual())),
        request.orders(shape.sorts(), filter.usualOrder()),
        request.size(),
        request.cursor);
  }

  /**
   * Every record of a list as a whole row, in its order, one after the other.
   *
   * @param beside further column expressions over the record, which has the alias {@code c}
   */
  public final void forEach(
      Visibility visibility,
      RecordFilter filter,
      ListRequest request,
      Set<String> beside,
      int most,
      Consumer<JsonNode> consumer) {
    ListShape shape = lists();
    Set<String> whole = new LinkedHashSet<>(WHOLE);
    whole.addAll(shape.whole());
    whole.addAll(beside);
    listing(visibility, filter)
        .forEach(jdbi, whole, request.orders(shape.sorts(), filter.usualOrder()), most, consumer);
  }

  /** The first records of a list, without a count of all. */
  public final List<JsonNode> first(
      Visibility visibility, RecordFilter filter, ListRequest request) {
    return page(listing(visibility, filter).uncounted(), visibility, filter, request).items();
  }

  /**
   * Figures over all records of a list, for each group of them.
   *
   * @param by what records of one group have in common, as expressions over the alias {@code c}
   * @param figures aggregates with their names, such as {@code count(*) as count}
   */
  public final List<JsonNode> groups(
      Visibility visibility, RecordFilter filter, List<String> by, List<String> figures) {
    return listing(visibility, filter).groups(jdbi, by, figures);
  }

  /**
   * What a query makes of all records of a list.
   *
   * @param columns what it needs of them, as expressions over the alias {@code c}
   * @param sql reads them as {@code listed}, and answers {@code to_jsonb} of each row
   * @param parameters the values of that query
   */
  public final List<JsonNode> derived(
      Visibility visibility,
      RecordFilter filter,
      List<String> columns,
      String sql,
      Map<String, ?> parameters) {
    return listing(visibility, filter).derived(jdbi, columns, sql, parameters);
  }

  /** The ids of a list's records, at most so many. */
  public final List<UUID> ids(Visibility visibility, RecordFilter filter, int most) {
    List<UUID> ids = new ArrayList<>();
    listing(visibility, filter)
        .forEach(
            jdbi,
            List.of("c.id"),
            new ListRequest().orders(lists().sorts(), filter.usualOrder()),
            most,
            row -> ids.add(UUID.fromString(row.get("id").asText())));
    return ids;
  }

  private Listing listing(Visibility visibility, RecordFilter filter) {
    Listing list =
        Listing.of(table + " c", "c")
            .usually(usualOrder())
            .joined(
                "left join access.account o on o.id = c.owner_id left join access.unit t on t.id ="
                    + " c.team_id");
    visibility.in(sight()).keep(list, "c");
    conditions(list, filter, visibility);
    return list;
  }

  private void conditions(Listing list, RecordFilter filter, Visibility visibility) {
    filter.applyTo(list, kind, visibility);
    emptiness(filter.empty, "empty", true).forEach(list::narrowed);
    emptiness(filter.filled, "filled", false).forEach(list::narrowed);
  }

  private Stream<String> emptiness(@Nullable AnyOf asked, String parameter, boolean empty) {
    return (asked == null ? Stream.<String>empty() : asked.values().stream())
        .map(
            name -> {
              RecordComponent detail = details.get(name);
              if (detail == null) {
                throw ProblemException.invalid(
                    "?" + parameter,
                    new Remark(
                        "problem.fields.unknown", List.of(String.join(", ", details.keySet()))));
              }
              String column = "c." + Rows.column(name);
              return detail.getType() == List.class
                  ? "cardinality(%s) %s 0".formatted(column, empty ? "=" : ">")
                  : "%s is %s null".formatted(column, empty ? "" : "not");
            });
  }

  @Override
  public final void check(ListQuery query, Actor reader) {
    ListRequest request = new ListRequest();
    RecordFilter filter = query.read(filter(), request);
    query.within(
        () -> {
          conditions(Listing.unread(), filter, Visibility.of(reader));
          request.orders(lists().sorts(), filter.usualOrder());
        });
  }

  @Override
  public final Set<String> columns() {
    Set<String> columns = new LinkedHashSet<>(details.keySet());
    columns.addAll(List.of("ownerName", "teamName", "updatedAt", "createdAt"));
    columns.addAll(lists().combined());
    return columns;
  }

  /**
   * The columns of a list's lines that are not the record's attributes, for reads of whole rows.
   */
  public final Set<String> shown(Visibility visibility) {
    return columns(lists(), visibility, Set.of());
  }

  private Set<String> columns(ListShape shape, Visibility visibility, Set<String> details) {
    Set<String> columns = new LinkedHashSet<>(LINE);
    columns.addAll(shape.line());
    columns.addAll(others(visibility));
    details.forEach(detail -> columns.add("c." + Rows.column(detail)));
    return columns;
  }

  @Override
  public final List<Hit> hits(Visibility visibility, Collection<UUID> ids) {
    String sql =
        "select c.id, %s, %s from %s c where c.id = any(:ids) and %s"
            .formatted(title(), subtitle(visibility), table, visibility.in(sight()).condition("c"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", array(ids))
                .bindMap(visibility.in(sight()).parameters())
                .map(
                    (row, context) ->
                        new Hit(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list());
  }

  final void add(List<Stored<D, K>> records) {
    rows.insert(table, records.stream().map(this::row).toList());
    docs.put(records.stream().map(this::doc).toList());
  }

  /**
   * Stores records as they are now.
   *
   * @return the ids of those that somebody else changed in between; they stay as they are
   */
  final Set<UUID> replace(List<Stored<D, K>> records) {
    Set<UUID> stale = new HashSet<>(records.stream().map(Stored::id).toList());
    rows.update(table, records.stream().map(this::row).toList()).forEach(stale::remove);
    docs.put(records.stream().filter(r -> !stale.contains(r.id())).map(this::doc).toList());
    return stale;
  }

  @Override
  public final boolean seenByCare() {
    return true;
  }

  @Override
  public final Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return actor.may(permission()) ? within(sight(), actor, ids) : Set.of();
  }

  private Set<UUID> within(Sight reached, Actor actor, Collection<UUID> ids) {
    Visibility visibility = Visibility.of(actor).in(reached);
    String sql =
        "select c.id from %s c where c.id = any(:ids) and %s"
            .formatted(table, visibility.condition("c"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("ids", array(ids))
                .bindMap(visibility.parameters())
                .mapTo(UUID.class)
                .set());
  }

  @Override
  public final Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(rights().write()) ? within(changing(), actor, ids) : Set.of();
  }

  @Override
  public final Set<UUID> disposable(Actor actor, Collection<UUID> ids) {
    return actor.may(rights().trash()) ? within(changing(), actor, ids) : Set.of();
  }

  @Override
  public final void undone(Collection<UUID> ids) {
    String sql = "select to_jsonb(c) from %s c where c.id = any(:ids)".formatted(table);
    List<Stored<D, K>> there =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bind("ids", array(ids))
                    .mapTo(String.class)
                    .map(this::stored)
                    .list());
    Set<UUID> gone = new HashSet<>(ids);
    there.forEach(stored -> gone.remove(stored.id()));
    rows.update(table, there.stream().flatMap(this::keysAnew).toList());
    docs.put(there.stream().map(this::doc).toList());
    docs.remove(kind, List.copyOf(gone));
  }

  /** What follows from the details where it is not what is stored. */
  private Stream<ObjectNode> keysAnew(Stored<D, K> stored) {
    K anew = keys(stored.details());
    return anew.equals(stored.keys())
        ? Stream.empty()
        : Stream.of(
            Rows.row(anew).put("id", stored.id().toString()).put("version", stored.version()));
  }

  @Override
  public final Set<String> derived() {
    return Set.copyOf(Rows.columns(keysType));
  }

  /** The record's search document. */
  public final SearchDoc doc(Stored<D, K> stored) {
    SearchText text = text(stored.details());
    Care care = care(stored.details());
    return new SearchDoc(
        kind,
        stored.id(),
        text.key(),
        text.grams(),
        care.ownerId(),
        care.teamId(),
        care.siteId(),
        care.coOwnerIds(),
        stored.isTrashed());
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  /** Reads a row of the table as JSON. */
  protected final Stored<D, K> stored(String json) {
    JsonNode row = Rows.parse(json);
    Stamp s = Rows.read(row, Stamp.class);
    D details = Rows.read(row, detailsType);
    K keys = Rows.read(row, keysType);
    return new Stored<>(
        s.id(), s.version(), details, keys, s.createdAt(), s.updatedAt(), s.deletedAt());
  }

  private ObjectNode row(Stored<D, K> stored) {
    ObjectNode row = Rows.row(stored.details(), stored.keys());
    row.put("id", stored.id().toString());
    row.put("version", stored.version());
    row.put("deleted_at", stored.deletedAt() == null ? null : stored.deletedAt().toString());
    return row;
  }
}
