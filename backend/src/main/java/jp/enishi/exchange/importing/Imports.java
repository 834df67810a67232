package jp.enishi.exchange.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.enishi.access.Actor;
import jp.enishi.exchange.file.FileKind;
import jp.enishi.exchange.importing.ImportMapping.SheetMapping;
import jp.enishi.journal.CauseUndo;
import jp.enishi.journal.Undo;
import jp.enishi.platform.db.Patience;
import jp.enishi.platform.text.Remark;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The stored imports with their files. An import belongs to whoever started it. */
@Singleton
class Imports {
  private static final String SELECT =
      """
      select i.id, i.actor_id, a.name as starter, i.actor, i.file_name, i.bytes, i.format, i.state, i.cancelled, i.analysis, i.mapping,
        i.done_rows, i.total_rows, i.undo_before, i.undone, i.undo_conflicts, i.problem, i.created_at, i.updated_at
      from exchange.import i join access.account a on a.id = i.actor_id
      """;
  private static final int KEPT_DAYS = 30;
  private static final int PIECE = 4 << 20;

  private final Jdbi jdbi;
  private final ObjectMapper json;

  Imports(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** Files and rows of old imports are dropped, piece by piece; their undo stays possible. */
  @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    Patience.inBackground(
        () -> {
          while (drop(
                  """
                  delete from exchange.import_row where (import_id, seq) in (select r.import_id, r.seq
                    from exchange.import i join exchange.import_row r on r.import_id = i.id
                    where i.updated_at < now() - make_interval(days => ?) limit 10000)
                  """)
              > 0) {
            // more may be left
          }
          drop(
              "update exchange.import set content = null where content is not null and updated_at < now() - make_interval(days => ?)");
        });
  }

  private int drop(String sql) {
    return jdbi.withHandle(handle -> handle.execute(sql, KEPT_DAYS));
  }

  /** Stores an upload. */
  void add(StoredImport it, Path file) {
    try (InputStream content = Files.newInputStream(file)) {
      add(it, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(StoredImport it, InputStream content) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into exchange.import (id, actor_id, actor, file_name, bytes, content, format, state, analysis, mapping)
                  values (:id, :actorId, cast(:actor as jsonb), :fileName, :bytes, :content, :format, :state, cast(:analysis as jsonb), cast(:mapping as jsonb))
                  """)
              .bind("id", it.id())
              .bind("actorId", it.actorId())
              .bind("actor", text(it.actor()))
              .bind("fileName", it.fileName())
              .bind("bytes", it.bytes())
              .bindBinaryStream("content", content, it.bytes())
              .bind("format", it.format().name())
              .bind("state", it.state().name())
              .bind("analysis", text(it.analysis()))
              .bind("mapping", text(it.mapping()))
              .execute();
        });
  }

  Optional<StoredImport> find(UUID id) {
    return jdbi.withHandle(
        h -> h.createQuery(SELECT + "where i.id = :id").bind("id", id).map(this::read).findFirst());
  }

  /** Imports on which somebody works, or should. */
  List<StoredImport> busy() {
    return jdbi.withHandle(
        h ->
            h.createQuery(SELECT + "where i.state in ('planning', 'running', 'undoing')")
                .map(this::read)
                .list());
  }

  /**
   * The newest imports.
   *
   * @param starter whose imports; null for everybody's
   * @param before only imports older than this one; null to begin
   */
  List<StoredImport> list(@Nullable UUID starter, @Nullable UUID before, int most) {
    return jdbi.withHandle(
        h ->
            h.createQuery(
                    SELECT
                        + "where (cast(:starter as uuid) is null or i.actor_id = :starter) and"
                        + " (cast(:before as uuid) is null or i.id < :before) order by i.id desc"
                        + " limit :most")
                .bindByType("starter", starter, UUID.class)
                .bindByType("before", before, UUID.class)
                .bind("most", most)
                .map(this::read)
                .list());
  }

  /**
   * Moves an import on, when it still stands where the caller saw it.
   *
   * @return false when somebody else was faster
   */
  boolean turn(StoredImport from, ImportState to, Actor actor) {
    return jdbi.withHandle(
            h ->
                h.createUpdate(
                        """
                        update exchange.import set state = :to, actor = cast(:actor as jsonb), cancelled = false, problem = null, updated_at = now()
                        where id = :id and state = :from
                        """)
                    .bind("to", to.name())
                    .bind("actor", text(actor))
                    .bind("id", from.id())
                    .bind("from", from.state().name())
                    .execute())
        == 1;
  }

  /** Ends background work, well or not. */
  void end(UUID id, ImportState state, @Nullable Remark problem) {
    jdbi.useHandle(
        h ->
            h.createUpdate(
                    "update exchange.import set state = :state, problem = cast(:problem as jsonb),"
                        + " updated_at = now() where id = :id")
                .bind("state", state.name())
                .bind("problem", problem == null ? null : text(problem))
                .bind("id", id)
                .execute());
  }

  void cancel(UUID id) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update exchange.import set cancelled = true, updated_at = now() where id = ?",
                id));
  }

  boolean isCancelled(UUID id) {
    return jdbi.withHandle(
        h ->
            h.select("select cancelled from exchange.import where id = ?", id)
                .mapTo(Boolean.class)
                .findFirst()
                .orElse(true));
  }

  void progress(UUID id, int done, int total) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update exchange.import set done_rows = ?, total_rows = ?, updated_at = now() where"
                    + " id = ?",
                done,
                total,
                id));
  }

  void advance(UUID id, int rows) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update exchange.import set done_rows = done_rows + ?, updated_at = now() where id"
                    + " = ?",
                rows,
                id));
  }

  void undoProgress(UUID id, CauseUndo.Progress at) {
    jdbi.useHandle(
        h ->
            h.execute(
                "update exchange.import set undo_before = ?, undone = ?, undo_conflicts = cast(? as"
                    + " jsonb), updated_at = now() where id = ?",
                at.before(),
                at.undone(),
                text(at.conflicts()),
                id));
  }

  /**
   * Maps an import anew, when it still stands where the caller saw it; its plan no longer counts.
   *
   * @return false when somebody else was faster
   */
  boolean mapped(StoredImport from, ImportAnalysis analysis, ImportMapping mapping) {
    return jdbi.withHandle(
            h ->
                h.execute(
                    "update exchange.import set state = 'ready', analysis = cast(? as jsonb),"
                        + " mapping = cast(? as jsonb), done_rows = 0, total_rows = 0, updated_at ="
                        + " now() where id = ? and state = ?",
                    text(analysis),
                    text(mapping),
                    from.id(),
                    from.state().name()))
        == 1;
  }

  /** Remembers how a layout was mapped. */
  void remember(String layout, SheetMapping mapping) {
    jdbi.useHandle(
        h ->
            h.execute(
                "insert into exchange.layout (key, mapping) values (?, cast(? as jsonb)) on"
                    + " conflict (key) do update set mapping = excluded.mapping, used_at = now()",
                layout,
                text(mapping)));
  }

  Optional<SheetMapping> remembered(String layout) {
    return jdbi.withHandle(
            h ->
                h.select("select mapping from exchange.layout where key = ?", layout)
                    .mapTo(String.class)
                    .findFirst())
        .map(text -> parse(text, new TypeReference<SheetMapping>() {}));
  }

  /** Lays the file down for as long as the work takes; empty when it was dropped meanwhile. */
  <T> Optional<T> withFile(UUID id, Function<Path, T> work) {
    try {
      Path file = Files.createTempFile("enishi-import", ".tmp");
      try {
        return copied(id, file) ? Optional.of(work.apply(file)) : Optional.empty();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In pieces: a whole file would stand in the memory more than once. */
  private boolean copied(UUID id, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int from = 1; ; from += PIECE) {
        Optional<byte[]> piece = piece(id, from);
        if (piece.isEmpty()) {
          return false;
        }
        out.write(piece.get());
        if (piece.get().length < PIECE) {
          return true;
        }
      }
    }
  }

  private Optional<byte[]> piece(UUID id, int from) {
    return jdbi.withHandle(
        h ->
            h.select(
                    "select substring(content from ? for ?) from exchange.import where id = ? and"
                        + " content is not null",
                    from,
                    PIECE,
                    id)
                .mapTo(byte[].class)
                .findFirst());
  }

  private StoredImport read(ResultSet row, StatementContext context) throws SQLException {
    String problem = row.getString("problem");
    long before = row.getLong("undo_before");
    boolean undoBegun = !row.wasNull();
    return new StoredImport(
        row.getObject("id", UUID.class),
        row.getObject("actor_id", UUID.class),
        row.getString("starter"),
        parse(row.getString("actor"), new TypeReference<Actor>() {}),
        row.getString("file_name"),
        row.getInt("bytes"),
        FileKind.valueOf(row.getString("format")),
        ImportState.valueOf(row.getString("state")),
        row.getBoolean("cancelled"),
        parse(row.getString("analysis"), new TypeReference<ImportAnalysis>() {}),
        parse(row.getString("mapping"), new TypeReference<ImportMapping>() {}),
        row.getInt("done_rows"),
        row.getInt("total_rows"),
        new CauseUndo.Progress(
            undoBegun ? before : null,
            row.getInt("undone"),
            parse(row.getString("undo_conflicts"), new TypeReference<List<Undo.Conflict>>() {})),
        problem == null ? null : parse(problem, new TypeReference<Remark>() {}),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T parse(String text, TypeReference<T> type) {
    try {
      return Objects.requireNonNull(json.readValue(text, type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored JSON does not fit", e);
    }
  }
}
