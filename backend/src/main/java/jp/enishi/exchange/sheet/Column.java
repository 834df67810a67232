package jp.enishi.exchange.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Function;
import jp.enishi.access.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One column of an exported file.
 *
 * @param name what orders call it
 * @param label the message that stands above it
 * @param origin where its values come from
 * @param beside what is fetched for it beside the record, which has the alias {@code c}: an
 *     expression with its name, for somebody who sees no more than this
 * @param writing what stands in its cells
 */
public record Column(
    String name,
    String label,
    Origin origin,
    @Nullable Function<Visibility, String> beside,
    Writing writing) {

  /** Where the values of a column come from. */
  public enum Origin {
    /** Somebody wrote it, and an import can read it again. */
    WRITTEN,
    /** It follows from what is written. */
    DERIVED,
    /** It follows as well, and lists show it as a fact of the record. */
    FACT
  }

  /** Makes the text of a cell. */
  @FunctionalInterface
  public interface Writing {
    String text(JsonNode row, Locale language);
  }

  /** Whether an import reads it again. */
  public boolean isWritten() {
    return origin == Origin.WRITTEN;
  }
}
