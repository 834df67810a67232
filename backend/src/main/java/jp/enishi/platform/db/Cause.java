package jp.enishi.platform.db;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a transaction changes rows; written into the journal beside every change. */
public record Cause(String kind, @Nullable UUID id) {

  /** Somebody acted through the page or the API. */
  public static final Cause API = new Cause("api", null);

  /** The demo company was filled. */
  public static final Cause DEMO = new Cause("demo", null);

  /** Rows of one import. */
  public static Cause importing(UUID importId) {
    return new Cause("import", importId);
  }

  /** A change or an import was taken back; the id is what was taken back. */
  public static Cause undo(UUID undone) {
    return new Cause("undo", undone);
  }
}
