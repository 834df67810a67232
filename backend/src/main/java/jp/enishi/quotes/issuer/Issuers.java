package jp.enishi.quotes.issuer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.access.Permission;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The one stored issuer, a setting of the firm, and its pictures by their content. */
@Singleton
class Issuers implements JournaledRecords {

  private static final String TABLE = "quotes.issuer";

  private final Jdbi jdbi;
  private final Rows rows;

  Issuers(Jdbi jdbi, Rows rows) {
    this.jdbi = jdbi;
    this.rows = rows;
  }

  Issuer get() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select to_jsonb(i) from quotes.issuer i")
                .mapTo(String.class)
                .map(json -> Rows.read(Rows.parse(json), "attributes", Issuer.class))
                .one());
  }

  /** Whether the issuer was still at that version; else nothing is stored. */
  boolean replace(UUID id, int version, IssuerDetails details) {
    return update(Rows.row(details), id, version);
  }

  /** Whether the issuer was still at that version; else nothing is stored. */
  boolean picture(UUID id, int version, Picture picture, @Nullable String hash) {
    ObjectNode row = Rows.row();
    row.put(picture.name(), hash);
    return update(row, id, version);
  }

  private boolean update(ObjectNode row, UUID id, int version) {
    row.put("id", id.toString()).put("version", version);
    return !rows.update(TABLE, List.of(row)).isEmpty();
  }

  void keep(Png image) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into quotes.image (hash, width, height, data) values (?, ?, ?, ?) on conflict do nothing",
                image.hash(),
                image.width(),
                image.height(),
                image.data()));
  }

  Optional<byte[]> image(String hash) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select data from quotes.image where hash = :hash")
                .bind("hash", hash)
                .mapTo(byte[].class)
                .findFirst());
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.DEALS_READ) ? Set.copyOf(ids) : Set.of();
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return actor.may(Permission.SETTINGS_WRITE) ? Set.copyOf(ids) : Set.of();
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the row
  }
}
