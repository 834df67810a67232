package jp.enishi.exchange.importing;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.query.ListRequest;
import jp.enishi.platform.query.Page;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** Pages of the list of imports, whose one order is the newest first. */
final class ImportPages {

  private ImportPages() {}

  /**
   * One page.
   *
   * @param find finds at most so many
   */
  static Page<ImportView> of(
      @Nullable Integer limit,
      IntFunction<List<StoredImport>> find,
      Function<StoredImport, ImportView> view) {
    int size = ListRequest.size(limit);
    List<StoredImport> found = find.apply(size + 1);
    List<StoredImport> page = found.subList(0, Math.min(size, found.size()));
    String next = found.size() > size ? page.getLast().id().toString() : null;
    return new Page<>(page.stream().map(view).toList(), next, null);
  }

  /** The import behind which to go on; null to begin. */
  static @Nullable UUID behind(@Nullable String cursor) {
    UUID id = cursor == null ? null : Link.id(cursor);
    if (cursor != null && id == null) {
      throw ProblemException.invalid("?cursor", Remark.of("problem.cursor.unreadable"));
    }
    return id;
  }
}
