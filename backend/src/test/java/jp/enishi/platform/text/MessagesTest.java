package jp.enishi.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sentences about typed values")
class MessagesTest {
  private static final Pattern CODE = Pattern.compile("\"(text\\.[a-zA-Z]+\\.[a-zA-Z]+)\"");

  @ParameterizedTest(name = "in {0}")
  @ValueSource(strings = {"ja", "en"})
  void are_those_the_readers_use_no_more_and_no_less(String language) throws IOException {
    assertThat(new TreeSet<>(bundle(language).stringPropertyNames())).isEqualTo(codes());
  }

  @ParameterizedTest(name = "in {0}")
  @ValueSource(strings = {"ja", "en"})
  void can_be_filled_in(String language) throws IOException {
    Properties bundle = bundle(language);
    assertThat(bundle.values())
        .allSatisfy(
            sentence ->
                assertThat(
                        new MessageFormat((String) sentence, Locale.ROOT)
                            .format(new Object[] {"1", "12"}))
                    .isNotBlank()
                    .doesNotContain("{"));
    assertThat(bundle.getProperty("text.number.range")).contains("{0}").contains("{1}");
  }

  private static Properties bundle(String language) throws IOException {
    String file = "/messages/text_" + language + ".properties";
    Properties bundle = new Properties();
    try (InputStream in = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file))) {
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return bundle;
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java/jp/enishi/platform"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(source)).results().forEach(use -> codes.add(use.group(1)));
      }
    }
    return codes;
  }
}
