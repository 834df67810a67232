package jp.enishi.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What stands in the settings of the server installation's nginx. */
class NginxTest {

  private static final List<String> WRITTEN_DOWN_NOWHERE =
      List.of("access_log off;", "error_log /dev/null crit;");

  private static String settings() throws IOException {
    return Files.readString(Path.of("..", "frontend", "nginx.conf"));
  }

  /** The blocks that begin so and end at the indentation of their beginning. */
  private static List<String> blocks(String indentation, String begin) throws IOException {
    return Pattern.compile(
            "(?ms)^%1$s%2$s \\{\n.*?^%1$s\\}".formatted(indentation, Pattern.quote(begin)))
        .matcher(settings())
        .results()
        .map(block -> block.group())
        .toList();
  }

  @Test
  void what_is_searched_for_is_not_logged() throws IOException {
    assertThat(settings().lines())
        .filteredOn(line -> line.startsWith("log_format "))
        .singleElement()
        .asString()
        .contains("$uri")
        .doesNotContain(
            "$request ", "$request\"", "$request_uri", "$args", "$query_string", "$http_referer");
    assertThat(settings().lines())
        .filteredOn(line -> line.strip().startsWith("access_log"))
        .allMatch(line -> line.contains(" path_alone;") || line.contains(" off;"));
    assertThat(blocks("", "server"))
        .as("what a server does not say of its log is said by nginx's own settings")
        .hasSize(2)
        .allMatch(server -> server.contains("\n  access_log "));
  }

  @Test
  void the_address_of_a_calendar_is_logged_neither_with_nor_without_encryption()
      throws IOException {
    assertThat(blocks("", "server"))
        .filteredOn(server -> server.contains("listen 80;"))
        .singleElement()
        .asString()
        .contains(WRITTEN_DOWN_NOWHERE);
    assertThat(blocks("  ", "location ^~ /api/calendar-feeds/"))
        .singleElement()
        .asString()
        .contains(WRITTEN_DOWN_NOWHERE);
  }
}
