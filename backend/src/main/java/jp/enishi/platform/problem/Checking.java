package jp.enishi.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong and what is doubtful while the typed values of one record are read. */
public final class Checking {

  private final List<ProblemException.Field> errors = new ArrayList<>();
  private final List<ProblemException.Field> warnings = new ArrayList<>();

  /** Reads one typed value. A blank one is null; a refused one is null and an error. */
  public <T> @Nullable T read(
      String pointer, @Nullable String typed, Function<String, Reading<T>> reader) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    return switch (reader.apply(typed)) {
      case Reading.Fine<T>(T value) -> value;
      case Reading.Doubtful<T>(T value, Remark remark) -> {
        warn(pointer, remark);
        yield value;
      }
      case Reading.Refused<T>(Remark remark) -> {
        refuse(pointer, remark);
        yield null;
      }
    };
  }

  public void refuse(String pointer, Remark remark) {
    errors.add(new ProblemException.Field(pointer, remark));
  }

  public void refuse(String pointer, String code, String... args) {
    refuse(pointer, new Remark(code, List.of(args)));
  }

  public void warn(String pointer, Remark remark) {
    warnings.add(new ProblemException.Field(pointer, remark));
  }

  public void warn(String pointer, String code, String... args) {
    warn(pointer, new Remark(code, List.of(args)));
  }

  /** Requires a whole number between two bounds, both included. */
  public <N extends Number> @Nullable N within(
      String pointer, @Nullable N value, long low, long high) {
    if (value != null && (value.longValue() < low || value.longValue() > high)) {
      refuse(pointer, "problem.field.range", Long.toString(low), Long.toString(high));
      return null;
    }
    return value;
  }

  public List<ProblemException.Field> errors() {
    return List.copyOf(errors);
  }

  public List<ProblemException.Field> warnings() {
    return List.copyOf(warnings);
  }
}
