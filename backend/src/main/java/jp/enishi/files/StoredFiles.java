package jp.enishi.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.enishi.access.Actor;
import jp.enishi.journal.JournaledRecords;
import jp.enishi.platform.db.Rows;
import jp.enishi.register.Reference;
import jp.enishi.register.Referring;
import jp.enishi.register.Register;
import org.jdbi.v3.core.Jdbi;

/** The stored files. Who may see and change one is a matter of the record it hangs on. */
@Singleton
class StoredFiles implements JournaledRecords, Referring {

  private static final String TABLE = "files.file";

  /** How much hangs on a record, the trash left out. */
  record Load(int files, long bytes) {}

  private final Jdbi jdbi;
  private final Rows rows;
  private final List<FileHolder> holders;

  StoredFiles(Jdbi jdbi, Rows rows, @All List<FileHolder> holders) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.holders = holders;
  }

  /** Those of a record that the caller has found, newest first. */
  List<StoredFile> of(FileHolder holder, UUID record) {
    return select("f.%s = :record".formatted(holder.column()), Map.of("record", record));
  }

  /** The caller asks the holders of these who may see them. */
  List<StoredFile> find(Collection<UUID> ids) {
    return select("f.id = any(:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
  }

  Optional<StoredFile> find(UUID id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** Until the end of the transaction nobody else adds to a record or takes from it. */
  void hold(UUID record) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))", "files of " + record));
  }

  Load load(FileHolder holder, UUID record) {
    String sql =
        "select count(*), coalesce(sum(f.bytes), 0) from files.file f where f.%s = :record and f.deleted_at is null"
            .formatted(holder.column());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("record", record)
                .map((row, _) -> new Load(row.getInt(1), row.getLong(2)))
                .one());
  }

  /** Of the trash of a record only so much stays: what came last. */
  void trim(FileHolder holder, UUID record, int mostFiles, long mostBytes) {
    String sql =
        """
        delete from files.file where id in (
          select id from (
            select f.id, row_number() over newest as nth, sum(f.bytes) over newest as all_bytes
            from files.file f where f.%s = :record and f.deleted_at is not null
            window newest as (order by f.deleted_at desc, f.id desc)) trash
          where nth > :files or all_bytes > :bytes)
        """
            .formatted(holder.column());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("record", record)
                .bind("files", mostFiles)
                .bind("bytes", mostBytes)
                .execute());
  }

  /** How many hang on each of some records, the trash left out. */
  Map<UUID, Integer> counts(FileHolder holder, Collection<UUID> records) {
    String sql =
        "select f.%1$s, count(*) from files.file f where f.%1$s = any(:records) and f.deleted_at is null group by f.%1$s"
            .formatted(holder.column());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("records", records.toArray(UUID[]::new))
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  void add(UUID id, FileHolder holder, UUID record, Content content, UUID uploader) {
    ObjectNode row = Rows.row(content);
    row.put("id", id.toString());
    row.put(holder.column(), record.toString());
    row.put("uploaded_by", uploader.toString());
    rows.insert(TABLE, List.of(row));
  }

  /** Answers whether the file still was at its version. */
  boolean replace(StoredFile before, String name, boolean trashed) {
    ObjectNode row = Rows.row();
    row.put("id", before.id().toString());
    row.put("version", before.version());
    row.put("name", name);
    row.put("deleted_at", trashed ? String.valueOf(java.time.Instant.now()) : null);
    return !rows.update(TABLE, List.of(row)).isEmpty();
  }

  private List<StoredFile> select(String condition, Map<String, ?> parameters) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select to_jsonb(f) || jsonb_build_object('uploader_name', a.name)
                    from files.file f left join access.account a on a.id = f.uploaded_by
                    where %s order by f.created_at desc, f.id desc
                    """
                        .formatted(condition))
                .bindMap(parameters)
                .mapTo(String.class)
                .map(Rows::parse)
                .map(this::read)
                .list());
  }

  private StoredFile read(JsonNode row) {
    ObjectNode whole = row.deepCopy();
    FileHolder holder =
        holders.stream().filter(h -> row.hasNonNull(h.column())).findFirst().orElseThrow();
    whole.put("kind", holder.kind());
    whole.set("record_id", row.get(holder.column()));
    return Rows.read(whole, StoredFile.class);
  }

  @Override
  public String table() {
    return TABLE;
  }

  @Override
  public Map<String, String> parents() {
    return holders.stream().collect(Collectors.toMap(FileHolder::column, FileHolder::table));
  }

  @Override
  public Set<UUID> visible(Actor actor, Collection<UUID> ids) {
    return those(ids, (holder, records) -> holder.visible(actor, records));
  }

  @Override
  public Set<UUID> changeable(Actor actor, Collection<UUID> ids) {
    return those(ids, (holder, records) -> holder.changeable(actor, records));
  }

  private Set<UUID> those(
      Collection<UUID> ids, BiFunction<FileHolder, Collection<UUID>, Set<UUID>> allowed) {
    List<StoredFile> files = find(ids);
    Set<UUID> records =
        holders.stream()
            .flatMap(
                holder ->
                    allowed
                        .apply(
                            holder,
                            files.stream()
                                .filter(file -> file.kind().equals(holder.kind()))
                                .map(StoredFile::recordId)
                                .collect(Collectors.toSet()))
                        .stream())
            .collect(Collectors.toSet());
    return files.stream()
        .filter(file -> records.contains(file.recordId()))
        .map(StoredFile::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void undone(Collection<UUID> ids) {
    // nothing is kept beside the rows
  }

  @Override
  public List<Reference> references() {
    return holders.stream()
        .filter(holder -> holder instanceof Register<?, ?>)
        .map(holder -> new Reference(TABLE, holder.column(), holder.kind()))
        .toList();
  }
}
