package jp.enishi.platform.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import jp.enishi.platform.time.PastDay;
import org.jspecify.annotations.Nullable;

/**
 * A query parameter of the wrong type is a 400 that names it; the framework's own answer would be
 * 404.
 */
@Provider
public class QueryValues implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.ofEntries(
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(UUID.class, QueryValues::uuid),
          Map.entry(LocalDate.class, QueryValues::date),
          Map.entry(YearMonth.class, QueryValues::month),
          Map.entry(PastDay.class, PastDay::parse),
          Map.entry(AnyOf.class, text -> AnyOf.parse(text(text))),
          Map.entry(Boolean.class, QueryValues::bool),
          Map.entry(String.class, QueryValues::text));

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    Function<String, Object> reader = READERS.get(rawType);
    for (Annotation annotation : annotations) {
      if (reader != null && annotation instanceof QueryParam query) {
        return (ParamConverter<T>) new Converter(query.value(), reader);
      }
    }
    return null;
  }

  static UUID uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException();
    }
    return UUID.fromString(text);
  }

  /** Four digits for the year: what the database can compare. */
  private static LocalDate date(String text) {
    if (text.length() != 10) {
      throw new IllegalArgumentException();
    }
    return LocalDate.parse(text);
  }

  private static YearMonth month(String text) {
    YearMonth month = text.length() == 7 ? YearMonth.parse(text) : null;
    if (month == null || month.getYear() < 1900 || month.getYear() > 2200) {
      throw new IllegalArgumentException();
    }
    return month;
  }

  private static Object bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static String text(String text) {
    if (text.length() > 2_000 || text.indexOf('\0') >= 0 || text.indexOf('\uFFFD') >= 0) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private record Converter(String name, Function<String, Object> reader)
      implements ParamConverter<Object> {

    @Override
    public @Nullable Object fromString(@Nullable String value) {
      if (value == null || value.isEmpty()) {
        return null;
      }
      try {
        return reader.apply(value);
      } catch (IllegalArgumentException | DateTimeParseException e) {
        throw ProblemException.invalid(
            "?" + name, new Remark("problem.parameter.unreadable", List.of()));
      }
    }

    @Override
    public String toString(Object value) {
      return value.toString();
    }
  }
}
