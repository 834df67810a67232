package jp.enishi.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.enishi.access.Sight;
import jp.enishi.access.Visibility;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of record the search box finds. Each business area implements it for its own. */
public interface Searchable {

  /** The kind's name in documents and answers, such as {@code company}. */
  String kind();

  /** What it takes to read such records. */
  String permission();

  /** Who may see them, beside those whose scope reaches their care. */
  Sight sight();

  /** What to show of those of these records that may be seen, in any order. */
  List<Hit> hits(Visibility visibility, Collection<UUID> ids);

  /** One found record. */
  @Schema(
      name = "SearchHit",
      requiredProperties = {"id", "title"})
  record Hit(
      UUID id,
      @Schema(description = "The record's name.") String title,
      @Schema(description = "What tells it from others of the same name.")
          @Nullable String subtitle) {}
}
