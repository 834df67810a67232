package jp.enishi.exchange.importing;

import java.util.UUID;
import jp.enishi.exchange.importing.RowReader.Said;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what only several cells and the stored record tell together, by what there is when an
 * import is planned.
 *
 * @param <D> the details of the kind of record
 */
interface Completion<D> {

  /**
   * Completes what a row says.
   *
   * @param before the stored record; null for a new one
   */
  void complete(Said said, @Nullable D before);

  /**
   * Where the value of a field is the id of something: its name; null when it is not known here.
   */
  default @Nullable String name(String field, UUID id) {
    return null;
  }
}
