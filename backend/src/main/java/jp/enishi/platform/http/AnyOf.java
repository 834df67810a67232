package jp.enishi.platform.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Values of a query parameter of which one must fit. */
@Schema(
    type = SchemaType.STRING,
    implementation = String.class,
    description =
        "One value, or several separated by commas, of which one must fit. A comma within a value"
            + " is written `\\,`. At most 100.",
    examples = "A,B")
public record AnyOf(List<String> values) {

  private static final int MOST = 100;

  /** Reads {@code A,B}; blank parts are none. */
  static AnyOf parse(String text) {
    LinkedHashSet<String> values = new LinkedHashSet<>();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        value.append(text.charAt(++i));
      } else if (c == ',') {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    values.removeIf(String::isBlank);
    if (values.isEmpty() || values.size() > MOST) {
      throw new IllegalArgumentException();
    }
    return new AnyOf(List.copyOf(values));
  }

  public String[] texts() {
    return values.toArray(String[]::new);
  }

  /** The values as ids; refuses others in the parameter's name. */
  public UUID[] ids(String parameter) {
    return read(parameter, QueryValues::uuid).toArray(UUID[]::new);
  }

  /** The values as whole numbers; refuses others in the parameter's name. */
  public Integer[] numbers(String parameter) {
    return read(parameter, Integer::valueOf).toArray(Integer[]::new);
  }

  /** The values as names of an enumeration; refuses others in the parameter's name. */
  public <E extends Enum<E>> List<E> names(String parameter, Class<E> type) {
    return read(parameter, text -> Enum.valueOf(type, text));
  }

  private <T> List<T> read(String parameter, Function<String, T> reader) {
    try {
      return values.stream().map(reader).toList();
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(
          "?" + parameter, new Remark("problem.parameter.unreadable", List.of()));
    }
  }
}
