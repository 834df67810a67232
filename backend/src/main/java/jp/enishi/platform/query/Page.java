package jp.enishi.platform.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@Schema(requiredProperties = "items")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    List<T> items,
    @Schema(description = "Pass as `cursor` to get the next page; absent on the last one.")
        @Nullable String nextCursor,
    @Schema(description = "Only on the first page.") @Nullable Total total) {

  /** The same page of something else that is made of all items at once. */
  public <R> Page<R> mapAll(Function<List<T>, List<R>> mapping) {
    return new Page<>(mapping.apply(items), nextCursor, total);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
    return new Page<>(items.stream().<R>map(mapping).toList(), nextCursor, total);
  }
}
