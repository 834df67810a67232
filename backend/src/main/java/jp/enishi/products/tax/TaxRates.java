package jp.enishi.products.tax;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.products.TaxClass;
import org.jdbi.v3.core.Jdbi;

/** The stored tax rates: a setting of the firm, journalled, and administrators' own. */
@Singleton
public class TaxRates implements JournaledRecords {

  private static final String TABLE = "products.tax_rate";

  private final Jdbi jdbi;
  private final Rows rows;

  TaxRates(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  /** The rate of a class on a day in percent; empty when the table has none for it. */
  public Optional<BigDecimal> on(LocalDate day, TaxClass taxClass) {
    return !taxClass.isTaxed()
        ? Optional.of(BigDecimal.ZERO)
        : inForce(day).stream()
            .filter(rate -> rate.attributes().taxClass() == taxClass)
            .map(rate -> rate.attributes().rate())
            .findFirst();
  }

  /** The rates that are valid on a day, at most one of each class. */
  List<TaxRate> inForce(LocalDate day) {
    return select(
        """
        select distinct on (tax_class) r.* from products.tax_rate r where valid_from <= :day
        order by tax_class desc, valid_from desc
        """,
        Map.of("day", day));
  }

  List<TaxRate> all() {
    return select(
        "select r.* from products.tax_rate r order by valid_from desc, tax_class desc", Map.of());
  }

  Optional<TaxRate> find(UUID id) {
    return select("select r.* from products.tax_rate r where id = :id", Map.of("id", id)).stream()
        .findFirst();
  }

  private List<TaxRate> select(String sql, Map<String, ?> parameters) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select to_jsonb(found) from (%s) found".formatted(sql))
                .bindMap(parameters)
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), "attributes", TaxRate.class))
                .list());
  }

  UUID add(TaxRateDetails details) {
    UUID id = Transactions.newId();
    ObjectNode row = Rows.row(details);
    row.put("id", id.toString());
    rows.insert(TABLE, List.of(row));
    return id;
  }

  /** Whether the rate was still at that version; else nothing is stored. */
  boolean replace(UUID id, int version, TaxRateDetails details) {
    ObjectNode row = Rows.row(details);
    row.put("id", id.toString());
    row.put("version", version);
    return !rows.update(TABLE, List.of(row)).isEmpty();
  }

  boolean remove(UUID id, int version) {
    return jdbi.withHandle(
            h ->
                h.execute(
                    "delete from products.tax_rate where id = ? and version = ?", id, version))
        == 1;
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.PRODUCTS_READ) ? rows.there(TABLE, ids) : Set.of();
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.SETTINGS_WRITE) ? rows.there(TABLE, ids) : Set.of();
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }
}
