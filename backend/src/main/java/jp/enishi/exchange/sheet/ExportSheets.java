package jp.enishi.exchange.sheet;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** All that can be exported, by kind. */
@Singleton
public class ExportSheets {

  private final Map<String, ExportSheet> byKind;

  ExportSheets(@All List<ExportSheet> sheets) {
    byKind =
        sheets.stream()
            .collect(Collectors.toUnmodifiableMap(ExportSheet::kind, Function.identity()));
  }

  /**
   * The sheet an order asks for.
   *
   * @throws ProblemException 400 at {@code /kind} when there is none
   */
  public ExportSheet of(@Nullable String kind) {
    if (kind == null) {
      throw ProblemException.invalid("/kind", Remark.of("problem.field.required"));
    }
    ExportSheet sheet = byKind.get(kind);
    if (sheet == null) {
      String kinds = byKind.keySet().stream().sorted().collect(Collectors.joining(", "));
      throw ProblemException.invalid("/kind", Remark.of("exchange.export.kind", kinds));
    }
    return sheet;
  }
}
