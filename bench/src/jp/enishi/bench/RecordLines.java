package jp.enishi.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.platform.db.Rows;
import jp.enishi.register.Register;
import jp.enishi.register.Stored;
import jp.enishi.search.SearchDocs.SearchDoc;
import org.postgresql.PGConnection;

/** Rows of one register and their search documents, until they are stored by COPY. */
final class RecordLines<D extends Record, K extends Record> {

  private static final List<String> DOC =
      List.of("kind", "record_id", "key", "grams", "owner_id", "team_id", "site_id", "updated_at");

  private final Register<D, K> register;
  private final CopyText lines = new CopyText();
  private final CopyText docs = new CopyText();
  private List<String> columns = List.of();

  RecordLines(Register<D, K> register) {
    this.register = register;
  }

  UUID add(UUID id, D details, Staff.Account owner, Instant created, Instant updated) {
    return add(id, details, owner, created, updated, Map.of());
  }

  /** Adds a record with columns that the application leaves to the database. */
  UUID add(
      UUID id,
      D details,
      Staff.Account owner,
      Instant created,
      Instant updated,
      Map<String, Instant> moments) {
    K keys = register.keys(details);
    ObjectNode row = Rows.row(details, keys);
    row.put("id", id.toString());
    row.put("owner_id", owner.id().toString());
    row.put("team_id", owner.team().toString());
    row.put("site_id", owner.site().toString());
    row.put("created_at", created.toString());
    row.put("updated_at", updated.toString());
    moments.forEach((column, moment) -> row.put(column, moment.toString()));
    row.properties().forEach(column -> lines.add(column.getValue()));
    lines.endLine();
    columns = row.properties().stream().map(Map.Entry::getKey).toList();
    SearchDoc doc = register.doc(new Stored<>(id, 1, details, keys, created, updated, null));
    docs.add(doc.kind())
        .add(id)
        .add(doc.key())
        .add(doc.grams())
        .add(owner.id())
        .add(owner.team())
        .add(owner.site())
        .add(updated)
        .endLine();
    return id;
  }

  void copy(Connection connection) throws SQLException, IOException {
    if (!columns.isEmpty()) {
      copy(connection, register.table(), columns, lines);
      copy(connection, "search.search_doc", DOC, docs);
    }
  }

  static void copy(Connection connection, String table, List<String> columns, CopyText lines)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy %s (%s) from stdin".formatted(table, String.join(", ", columns)),
            new ByteArrayInputStream(lines.bytes()));
  }
}
