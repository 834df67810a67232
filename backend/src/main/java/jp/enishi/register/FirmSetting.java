package jp.enishi.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.access.Sight;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Rows;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.json.MergePatch;
import jp.enishi.platform.problem.ProblemException;
import org.jdbi.v3.core.Jdbi;

/**
 * A setting of the whole firm: a table of one row, which administrators change and open pages hear
 * of.
 *
 * @param <D> what can be written
 * @param <S> the setting as it is stored
 */
public abstract class FirmSetting<D extends Record, S extends FirmSetting.Kept<D>>
    implements JournaledRecords {

  /** A setting as it is stored. */
  public interface Kept<D> {

    UUID id();

    int version();

    D attributes();
  }

  private final Jdbi jdbi;
  private final Rows rows;
  private final MergePatch merge;
  private final Transactions transactions;
  private final String table;
  private final Class<D> details;
  private final Class<S> kept;

  /**
   * The setting of a table.
   *
   * @param table the table's full name, such as {@code quotes.issuer}
   */
  protected FirmSetting(
      Jdbi jdbi,
      Rows rows,
      MergePatch merge,
      Transactions transactions,
      String table,
      Class<D> details,
      Class<S> kept) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.merge = merge;
    this.transactions = transactions;
    this.table = table;
    this.details = details;
    this.kept = kept;
  }

  /** Reads typed details and checks them. */
  protected abstract Checked<D> check(D typed);

  /** What it takes to read it. */
  @Override
  public abstract String permission();

  /** As it is now. */
  public final S get() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select to_jsonb(s) from %s s".formatted(table))
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), "attributes", kept))
                .one());
  }

  /**
   * Changes what the patch names.
   *
   * @throws ProblemException 412 when it is no longer at the version the change relies on
   */
  public final Written<S> change(Actor actor, int version, JsonNode patch)
      throws JsonProcessingException {
    S before = current(version);
    Checked<D> checked = check(merge.apply(before.attributes(), patch, details));
    ObjectNode row = Rows.row(checked.accepted());
    return new Written<>(write(actor, before, () -> row), checked.warnings());
  }

  /** As it is now, for a change that relies on this version. */
  protected final S current(int version) {
    S setting = get();
    if (setting.version() != version) {
      throw ProblemException.stale(setting);
    }
    return setting;
  }

  /** Writes the columns that are made within the transaction. */
  protected final S write(Actor actor, S before, Supplier<ObjectNode> columns) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          ObjectNode row = columns.get();
          row.put("id", before.id().toString()).put("version", before.version());
          if (rows.update(table, List.of(row)).isEmpty()) {
            throw ProblemException.stale(get());
          }
          return get();
        });
  }

  @Override
  public final String table() {
    return table;
  }

  @Override
  public final boolean seenByCare() {
    return true;
  }

  @Override
  public final Sight sight() {
    return Sight.EVERYBODY;
  }

  @Override
  public final Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return actor.may(permission()) ? rows.there(table, ids) : Set.of();
  }

  @Override
  public final Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.SETTINGS_WRITE) ? rows.there(table, ids) : Set.of();
  }

  @Override
  public final void undone(Collection<UUID> ids) {
    // nothing is kept beside the row
  }
}
