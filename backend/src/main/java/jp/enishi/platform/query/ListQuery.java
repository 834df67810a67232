package jp.enishi.platform.query;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.enishi.platform.http.QueryValues;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** Reads a list's query parameters out of a request's body, as the list itself would. */
public final class ListQuery {
  private static final Set<String> OF_PAGES = Set.of("limit", "cursor", "fields");

  private final Map<String, String> given;
  private final Set<String> unknown;

  public ListQuery(@Nullable Map<String, String> given) {
    this.given = given == null ? Map.of() : given;
    this.unknown = new HashSet<>(this.given.keySet());
  }

  /** Fills the parameters that the filter and the request know; others are refused. */
  public <F> F read(F filter, ListRequest request) {
    fill(filter);
    fill(request);
    unknown.addAll(OF_PAGES.stream().filter(given::containsKey).toList());
    if (!unknown.isEmpty()) {
      throw ProblemException.invalid("/query", Remark.of("problem.parameter.unknown"));
    }
    return filter;
  }

  private void fill(Object target) {
    for (Field field : target.getClass().getFields()) {
      QueryParam parameter = field.getAnnotation(QueryParam.class);
      String text = parameter == null ? null : given.get(parameter.value());
      if (parameter != null && text != null) {
        unknown.remove(parameter.value());
        set(target, field, text);
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
