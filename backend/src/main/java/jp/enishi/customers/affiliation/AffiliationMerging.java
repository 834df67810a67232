package jp.enishi.customers.affiliation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.platform.db.Rows;
import jp.enishi.register.Merging;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;
import org.jdbi.v3.core.Jdbi;

/**
 * What becomes of affiliations when people or companies are merged: of several present ones between
 * the same two, one is left and keeps the facts of all.
 */
@Singleton
class AffiliationMerging implements Referring {

  private static final String TABLE = "customers.affiliation";

  /** The columns that name the two ends, by what they refer to. */
  private static final Map<String, String> ENDS =
      Map.of("person", "person_id", "company", "company_id");

  private record Row(UUID id, int version, AffiliationDetails details) {}

  private record Facts(UUID id, int version) {}

  private final Jdbi jdbi;
  private final Rows rows;

  AffiliationMerging(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  @Override
  public List<Reference> references() {
    return List.of(
        new Reference(TABLE, "person_id", "person"), new Reference(TABLE, "company_id", "company"));
  }

  @Override
  public Set<String> settledIndexes() {
    return Set.of("affiliation_current");
  }

  @Override
  public Set<UUID> clashes(Merging merging) {
    return groups(merging).stream()
        .flatMap(group -> group.stream().skip(1))
        .collect(Collectors.toSet());
  }

  @Override
  public void settle(Merging merging) {
    groups(merging).forEach(this::join);
    if (merging.kind().equals("person")) {
      forgetSelfSuccession(merging);
    }
  }

  private List<List<UUID>> groups(Merging merging) {
    String end = ENDS.get(merging.kind());
    if (end == null) {
      return List.of();
    }
    String sql =
        """
        select array_agg(a.id order by (a.%1$s = :survivor) desc, a.created_at, a.id) from customers.affiliation a
        where a.%1$s = any(:members) and a.ended_on is null group by a.%2$s having count(*) > 1
        """
            .formatted(end, end.equals("person_id") ? "company_id" : "person_id");
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("survivor", merging.survivor())
                .bind("members", merging.members().toArray(UUID[]::new))
                .map((row, context) -> List.of((UUID[]) row.getArray(1).getArray()))
                .list());
  }

  /** Puts the affiliations into the first of them. */
  private void join(List<UUID> group) {
    Map<UUID, Row> byId =
        rows(group).stream().collect(Collectors.toMap(Row::id, Function.identity()));
    List<Row> inOrder = new ArrayList<>();
    group.forEach(id -> inOrder.add(byId.get(id)));
    Row kept = inOrder.removeFirst();
    AffiliationDetails details = kept.details();
    for (Row other : inOrder) {
      details = details.with(other.details());
    }
    ObjectNode row = Rows.row(details);
    row.put("id", kept.id().toString());
    row.put("version", kept.version());
    if (details.successorId() != null && group.contains(details.successorId())) {
      row.putNull("successor_id");
    }
    rows.update(TABLE, List.of(row));
    UUID[] joined = inOrder.stream().map(Row::id).toArray(UUID[]::new);
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              update customers.affiliation set successor_id = ?, version = version + 1, updated_at = platform.moment()
              where successor_id = any(?) and id <> all(?)
              """,
              kept.id(),
              joined,
              joined);
          handle.execute("delete from customers.affiliation where id = any(?)", (Object) joined);
        });
  }

  private List<Row> rows(List<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select to_jsonb(a) from customers.affiliation a where a.id = any(:ids) for update")
                .bind("ids", ids.toArray(UUID[]::new))
                .mapTo(String.class)
                .map(Rows::parse)
                .map(
                    row -> {
                      Facts facts = Rows.read(row, Facts.class);
                      return new Row(
                          facts.id(), facts.version(), Rows.read(row, AffiliationDetails.class));
                    })
                .list());
  }

  /** Nobody is their own successor. */
  private void forgetSelfSuccession(Merging merging) {
    UUID[] members = merging.members().toArray(UUID[]::new);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update customers.affiliation a set successor_id = null, version = a.version + 1, updated_at = platform.moment()
                from customers.affiliation s
                where s.id = a.successor_id and a.person_id = any(?) and s.person_id = any(?)
                """,
                members,
                members));
  }
}
