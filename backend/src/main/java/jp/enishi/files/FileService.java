package jp.enishi.files;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.enishi.access.Actor;
import jp.enishi.journal.AccessLog;
import jp.enishi.platform.db.Cause;
import jp.enishi.platform.db.Transactions;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** What can be done with files. */
@Singleton
public class FileService {

  private final StoredFiles files;
  private final Holders holders;
  private final Contents contents;
  private final FileLimits limits;
  private final Transactions transactions;
  private final AccessLog looks;

  FileService(
      StoredFiles files,
      Holders holders,
      Contents contents,
      FileLimits limits,
      Transactions transactions,
      AccessLog looks) {
    this.files = files;
    this.holders = holders;
    this.contents = contents;
    this.limits = limits;
    this.transactions = transactions;
    this.looks = looks;
  }

  /** The files of a record, newest first, the trash included. */
  public List<StoredFile> list(Actor actor, String kind, UUID record) {
    return files.of(holders.visible(actor, kind, record), record);
  }

  /** The ids of the files of a record that the caller has found, for its history. */
  public List<UUID> ids(String kind, UUID record) {
    return files.of(holders.of(kind).orElseThrow(), record).stream().map(StoredFile::id).toList();
  }

  /**
   * How many files hang on each of some records that the caller has found; those with none are
   * absent.
   */
  public Map<UUID, Integer> counts(String kind, Collection<UUID> records) {
    return files.counts(holders.of(kind).orElseThrow(), records);
  }

  /** Refuses what {@link #attach} would refuse, before a content is taken in. */
  void requireChangeable(Actor actor, String kind, UUID record) {
    holders.changeable(actor, kind, record);
  }

  /**
   * The same for a record that has no room.
   *
   * @param bytes how large the content will be, as far as that is known
   */
  void requireRoom(Actor actor, String kind, UUID record, long bytes) {
    requireRoom(holders.changeable(actor, kind, record), record, bytes);
  }

  private void requireRoom(FileHolder holder, UUID record, long bytes) {
    StoredFiles.Load load = files.load(holder, record);
    if (load.files() >= limits.mostFiles()) {
      throw full("files.record.many", limits.mostFiles());
    }
    if (load.bytes() + bytes > limits.mostOfRecord().asLongValue()) {
      throw full("files.record.full", limits.mostOfRecord().asLongValue() >> 20);
    }
  }

  /**
   * Hangs a content on a record.
   *
   * @throws ProblemException 413 when the record has too many or too large files already
   */
  public StoredFile attach(Actor actor, String kind, UUID record, Content content) {
    UUID id = Transactions.newId();
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          FileHolder holder = holders.changeable(actor, kind, record);
          files.hold(record);
          requireRoom(holder, record, content.bytes());
          files.add(id, holder, record, content, actor.id());
          return files.find(id).orElseThrow();
        });
  }

  private static ProblemException full(String code, long most) {
    return ProblemException.of(
        ProblemType.TOO_LARGE, new Remark(code, List.of(Long.toString(most))));
  }

  /**
   * Hangs a content on a record that came with it and was just stored, within the caller's
   * transaction.
   */
  public UUID keep(UUID uploader, String kind, UUID record, Content content) {
    UUID id = Transactions.newId();
    keep(id, uploader, kind, record, content);
    return id;
  }

  /** The same under an id that the record names already. */
  public void keep(UUID id, UUID uploader, String kind, UUID record, Content content) {
    files.add(id, holders.of(kind).orElseThrow(), record, content, uploader);
  }

  public StoredFile get(Actor actor, UUID id) {
    StoredFile file = files.find(id).orElseThrow(ProblemException::notFound);
    holders.visible(actor, file.kind(), file.recordId());
    return file;
  }

  /** The content of a file the actor has got. */
  InputStream open(Actor actor, StoredFile file) {
    InputStream content = contents.open(file.sha256(), file.bytes());
    looks.viewed(actor, "file", file.id());
    return content;
  }

  StoredFile rename(Actor actor, UUID id, int version, @Nullable String typed) {
    get(actor, id);
    if (typed == null || FileName.isBlank(typed)) {
      throw ProblemException.invalid("/name", Remark.of("problem.field.required"));
    }
    return replace(actor, id, version, FileName.clean(typed), null);
  }

  /** The trash of a record holds as much as its list; what has been there longest goes. */
  StoredFile trash(Actor actor, UUID id, int version) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          files.hold(get(actor, id).recordId());
          StoredFile trashed = replace(actor, id, version, null, true);
          files.trim(
              holders.of(trashed.kind()).orElseThrow(),
              trashed.recordId(),
              limits.mostFiles(),
              limits.mostOfRecord().asLongValue());
          return trashed;
        });
  }

  /**
   * Needs no version, because nothing is lost by it.
   *
   * @throws ProblemException 413 when the record has no room for it
   */
  StoredFile restore(Actor actor, UUID id) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          StoredFile there = get(actor, id);
          FileHolder holder = holders.changeable(actor, there.kind(), there.recordId());
          files.hold(there.recordId());
          if (there.isTrashed()) {
            requireRoom(holder, there.recordId(), there.bytes());
          }
          return replace(actor, id, there.version(), null, false);
        });
  }

  private StoredFile replace(
      Actor actor, UUID id, int version, @Nullable String name, @Nullable Boolean trashed) {
    return transactions.write(
        actor.id(),
        Cause.API,
        () -> {
          StoredFile before = get(actor, id);
          holders.changeable(actor, before.kind(), before.recordId());
          String called = name == null ? before.name() : name;
          boolean away = trashed == null ? before.isTrashed() : trashed;
          if (before.version() != version) {
            throw ProblemException.stale(FileView.of(before));
          }
          if (called.equals(before.name()) && away == before.isTrashed()) {
            return before;
          }
          if (!files.replace(before, called, away)) {
            throw ProblemException.stale(FileView.of(get(actor, id)));
          }
          return get(actor, id);
        });
  }
}
