package jp.enishi.customers.affiliation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.access.Visibility;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The stored affiliations. One may be seen by whoever may see both the person and the company. */
@Singleton
public class Affiliations implements JournaledRecords {

  private static final String TABLE = "customers.affiliation";

  private record Facts(
      UUID id,
      int version,
      String personName,
      String companyName,
      @Nullable String successorName) {}

  private final Jdbi jdbi;
  private final Rows rows;

  Affiliations(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  Optional<Affiliation> find(Actor actor, UUID id) {
    return select(actor, "a.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** Who works or worked at a company: the present ones first, the main contact at the top. */
  List<Affiliation> ofCompany(Actor actor, UUID company) {
    return select(actor, "a.company_id = :id", Map.of("id", company));
  }

  /** Where a person works or worked. */
  List<Affiliation> ofPerson(Actor actor, UUID person) {
    return select(actor, "a.person_id = :id", Map.of("id", person));
  }

  /** The affiliation that lasts between a person and a company. */
  Optional<Affiliation> present(Actor actor, UUID person, UUID company) {
    return select(
            actor,
            "a.person_id = :person and a.company_id = :company and a.ended_on is null",
            Map.of("person", person, "company", company))
        .stream()
        .findFirst();
  }

  /** Adds affiliations and gives their ids, in the same order. */
  public List<UUID> add(List<AffiliationDetails> affiliations) {
    List<UUID> ids = affiliations.stream().map(a -> Transactions.newId()).toList();
    List<ObjectNode> added =
        affiliations.stream().map(a -> Rows.row(a)).collect(Collectors.toList());
    for (int i = 0; i < ids.size(); i++) {
      added.get(i).put("id", ids.get(i).toString());
    }
    rows.insert(TABLE, added);
    return ids;
  }

  /** Whether the affiliation was still at the version it was read at; else nothing is stored. */
  public boolean replace(UUID id, int version, AffiliationDetails details) {
    ObjectNode row = Rows.row(details);
    row.put("id", id.toString());
    row.put("version", version);
    return !rows.update(TABLE, List.of(row)).isEmpty();
  }

  boolean remove(UUID id, int version) {
    return jdbi.withHandle(
            h ->
                h.execute(
                    "delete from customers.affiliation where id = ? and version = ?", id, version))
        == 1;
  }

  private List<Affiliation> select(Actor actor, String condition, Map<String, ?> parameters) {
    return those(
        actor, condition + " and p.deleted_at is null and c.deleted_at is null", parameters);
  }

  /** Of people and companies in the trash as well. */
  private List<Affiliation> those(Actor actor, String condition, Map<String, ?> parameters) {
    Visibility visibility = Visibility.of(actor);
    String sql =
        """
        select to_jsonb(a) || jsonb_build_object('person_name', concat_ws(' ', p.family_name, p.given_name), 'company_name', c.name,
          'successor_name', (select concat_ws(' ', q.family_name, q.given_name) from customers.affiliation s
            join customers.person q on q.id = s.person_id where s.id = a.successor_id and %4$s))
        from customers.affiliation a join customers.person p on p.id = a.person_id join customers.company c on c.id = a.company_id
        where %1$s and %2$s and %3$s
        order by a.ended_on is not null, a.main_contact desc, a.ended_on desc, a.started_on desc nulls last, a.id
        """
            .formatted(
                condition,
                visibility.condition("p"),
                visibility.condition("c"),
                visibility.condition("q"));
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(parameters)
                .bindMap(visibility.parameters())
                .mapTo(String.class)
                .map(Affiliations::affiliation)
                .list());
  }

  private static Affiliation affiliation(String json) {
    JsonNode row = Rows.parse(json);
    Facts f = Rows.read(row, Facts.class);
    return new Affiliation(
        f.id(),
        f.version(),
        Rows.read(row, AffiliationDetails.class),
        f.personName(),
        f.companyName(),
        f.successorName());
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Map<String, String> parents() {
    return Map.of("person_id", "customers.person", "company_id", "customers.company");
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return select(actor, "a.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new))).stream()
        .map(Affiliation::id)
        .collect(Collectors.toSet());
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.CUSTOMERS_WRITE)
        ? those(actor, "a.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new))).stream()
            .map(Affiliation::id)
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
