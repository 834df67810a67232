package jp.enishi.platform.query;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.enishi.platform.http.QueryValues;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** Reads a list's query parameters out of a request's body, as the list itself would. */
public final class ListQuery {

  private static final Set<String> OF_PAGES = Set.of("limit", "cursor", "fields");

  private final Map<String, @Nullable String> given;
  private final String pointer;
  private final Set<String> unknown;

  /** Takes the parameters out of a body's member {@code query}. */
  public ListQuery(@Nullable Map<String, @Nullable String> given) {
    this(given, "/query");
  }

  /**
   * Takes the parameters.
   *
   * @param pointer where they stand in the body, such as {@code /query}
   */
  public ListQuery(@Nullable Map<String, @Nullable String> given, String pointer) {
    this.given = given == null ? Map.of() : given;
    this.pointer = pointer;
    this.unknown = new HashSet<>(this.given.keySet());
  }

  /** Fills the parameters that the filter and the request know; others are refused by name. */
  public <F> F read(F filter, ListRequest request) {
    fill(filter);
    fill(request);
    unknown.addAll(OF_PAGES.stream().filter(given::containsKey).toList());
    if (!unknown.isEmpty()) {
      List<ProblemException.Field> fields =
          unknown.stream()
              .sorted()
              .limit(10)
              .map(n -> new ProblemException.Field(at(n), Remark.of("problem.parameter.unknown")))
              .toList();
      throw ProblemException.invalid(fields);
    }
    return filter;
  }

  /** Does what a list would do with the parameters; what it refuses is named as in the body. */
  public void within(Runnable work) {
    try {
      work.run();
    } catch (ProblemException e) {
      throw ProblemException.invalid(
          e.fields().stream()
              .map(f -> new ProblemException.Field(inBody(f.pointer()), f.remark()))
              .toList());
    }
  }

  private String inBody(String parameter) {
    return parameter.startsWith("?") ? at(parameter.substring(1)) : parameter;
  }

  private String at(String name) {
    return pointer + "/" + name.replaceAll("[^\\w.-]", "?");
  }

  private void fill(Object target) {
    for (Field field : target.getClass().getFields()) {
      QueryParam parameter = field.getAnnotation(QueryParam.class);
      String text = parameter == null ? null : given.get(parameter.value());
      if (parameter != null && text != null) {
        unknown.remove(parameter.value());
        within(() -> set(target, field, text));
      }
    }
  }

  private static void set(Object target, Field field, String text) {
    ParamConverter<?> converter =
        new QueryValues()
            .getConverter(
                field.getType(),
                field.getType(),
                new Annotation[] {field.getAnnotation(QueryParam.class)});
    try {
      field.set(target, converter == null ? text : converter.fromString(text));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
