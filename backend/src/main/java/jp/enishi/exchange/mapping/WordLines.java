package jp.enishi.exchange.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The files of words that come with the product: a name and what people write for it, line by line.
 */
public final class WordLines {

  /** What people write for one thing. */
  public record Line(String name, List<String> words) {}

  private WordLines() {}

  /** The lines of a file that are no comments. */
  public static List<Line> of(String file) {
    InputStream in = WordLines.class.getResourceAsStream("/exchange/" + file);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(WordLines::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String text) {
    int equals = text.indexOf('=');
    return new Line(
        text.substring(0, equals).strip(), List.of(text.substring(equals + 1).strip().split(" ")));
  }
}
