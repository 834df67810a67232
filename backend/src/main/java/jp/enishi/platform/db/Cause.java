package jp.enishi.platform.db;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a transaction changes rows; written into the journal beside every change. */
public record Cause(String kind, @Nullable UUID id) {

  /** Somebody acted through the page or the API. */
  public static final Cause API = new Cause("api", null);

  /** The demo company was filled. */
  public static final Cause DEMO = new Cause("demo", null);

  /** A contract was extended by itself, as its terms say. */
  public static final Cause RENEWAL = new Cause("renewal", null);

  /** Rows of one import. */
  public static Cause importing(UUID importId) {
    return new Cause("import", importId);
  }

  /** Records of one bulk edit. */
  public static Cause bulk(UUID editId) {
    return new Cause("bulk", editId);
  }

  /** A change, an import or a bulk edit was taken back; the id is what was taken back. */
  public static Cause undo(UUID undone) {
    return new Cause("undo", undone);
  }

  /** Records became one. */
  public static Cause merging(UUID mergeId) {
    return new Cause("merge", mergeId);
  }

  /** A merge was taken back; the id is the merge's. */
  public static Cause unmerging(UUID mergeId) {
    return new Cause("unmerge", mergeId);
  }

  /** A document got its number; the id is the document's. */
  public static Cause issuing(UUID documentId) {
    return new Cause("issue", documentId);
  }

  /** Which one it is, of a cause that there are several of. */
  public UUID required() {
    return Objects.requireNonNull(id);
  }
}
