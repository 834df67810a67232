package jp.enishi.deals.deal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.register.Merging;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;
import org.jdbi.v3.core.Jdbi;

/**
 * The stored people on deals. One may be seen by whoever may see both the deal and the person, and
 * changed by whoever may change the deal besides.
 */
@Singleton
class DealPeople implements JournaledRecords, Referring {

  private static final String TABLE = "deals.deal_person";

  /** Of several on one deal that are merged into one, those that go. */
  private static final String DOUBLE =
      """
      select x.id from (select p.id, row_number() over (partition by p.deal_id order by (p.person_id = :survivor) desc, p.created_at, p.id) as place
        from deals.deal_person p where p.person_id = any(:members)) x where x.place > 1
      """;

  /** A stored person on a deal. */
  record Row(UUID id, int version, DealPerson person) {

    UUID personId() {
      return Objects.requireNonNull(person.personId());
    }
  }

  private record Facts(UUID id, int version) {}

  private final Jdbi jdbi;
  private final Rows rows;
  private final Deals deals;

  DealPeople(Jdbi jdbi, Rows rows, Deals deals) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.deals = deals;
  }

  /** Those on a deal that the caller has found, as far as the people may be seen. */
  List<Row> of(Actor actor, UUID deal) {
    return select(actor, "x.deal_id = :deal", Map.of("deal", deal));
  }

  private List<Row> select(Actor actor, String condition, Map<String, ?> parameters) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select to_jsonb(x) || jsonb_build_object('person_name', concat_ws(' ', c.family_name, c.given_name))
        from deals.deal_person x join customers.person c on c.id = x.person_id join deals.deal d on d.id = x.deal_id
        where %s and %s and %s and c.deleted_at is null order by x.position, x.created_at, x.id
        """
            .formatted(
                condition,
                visibility.condition("c"),
                visibility.in(Sight.CO_OWNERS).condition("d"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(parameters)
                .bindMap(visibility.parameters())
                .mapTo(String.class)
                .map(Rows::parse)
                .map(
                    row -> {
                      Facts facts = Rows.read(row, Facts.class);
                      return new Row(facts.id(), facts.version(), Rows.read(row, DealPerson.class));
                    })
                .list());
  }

  void add(UUID deal, DealPerson person, int position) {
    ObjectNode row = row(Transactions.newId(), person, position);
    rows.insert(TABLE, List.of(row.put("deal_id", deal.toString())));
  }

  void replace(Row before, DealPerson person, int position) {
    rows.update(
        TABLE, List.of(row(before.id(), person, position).put("version", before.version())));
  }

  void remove(Collection<UUID> ids) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from deals.deal_person where id = any(?)",
                (Object) ids.toArray(UUID[]::new)));
  }

  private static ObjectNode row(UUID id, DealPerson person, int position) {
    ObjectNode row = Rows.row(person);
    row.remove("person_name");
    return row.put("id", id.toString()).put("position", position);
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Map<String, String> parents() {
    return Map.of("deal_id", "deals.deal", "person_id", "customers.person");
  }

  @Override
  public String permission() {
    return deals.permission();
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return actor.may(permission())
        ? select(actor, "x.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new))).stream()
            .map(Row::id)
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(deals.rights().write()) ? visible(actor, ids) : Set.of();
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }

  @Override
  public List<Reference> references() {
    return List.of(new Reference(TABLE, "person_id", "person"));
  }

  @Override
  public Set<String> settledIndexes() {
    return Set.of("dealperson_person_id");
  }

  @Override
  public Set<UUID> clashes(Merging merging) {
    return merging.kind().equals("person") ? Set.copyOf(doubles(merging)) : Set.of();
  }

  @Override
  public void settle(Merging merging) {
    if (merging.kind().equals("person")) {
      remove(doubles(merging));
    }
  }

  private List<UUID> doubles(Merging merging) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DOUBLE)
                .bind("survivor", merging.survivor())
                .bind("members", merging.members().toArray(UUID[]::new))
                .mapTo(UUID.class)
                .list());
  }
}
