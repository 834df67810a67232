package jp.enishi.platform.text;

import java.util.Arrays;
import java.util.List;

/**
 * What is to be said about a typed value: the code of a sentence in the message bundles (its first
 * segment names the bundle: {@code text.phone.unassigned} is in {@code
 * messages/text_ja.properties}) and the sentence's arguments.
 *
 * <p>Arguments are limits and names of fields, never the typed value: remarks go into problems and
 * error files.
 */
public record Remark(String code, List<String> args) {
  public Remark {
    args = List.copyOf(args);
  }

  public static Remark of(String code, Object... args) {
    return new Remark(code, Arrays.stream(args).map(String::valueOf).toList());
  }
}
