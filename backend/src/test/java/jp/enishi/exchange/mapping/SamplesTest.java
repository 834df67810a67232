package jp.enishi.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.file.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples that the page offers are read without a question. */
class SamplesTest {

  @ParameterizedTest
  @EnumSource(Subject.class)
  void every_column_of_a_sample_is_certain(Subject subject) throws IOException {
    String text = Files.readString(Path.of("../frontend/public/samples/%s.csv".formatted(subject)));
    assertThat(text).as("Excel reads it as UTF-8").startsWith("\uFEFF");
    List<Row> rows = new ArrayList<>();
    for (String line : text.substring(1).lines().toList()) {
      rows.add(new Row(rows.size() + 1, Stream.of(line.split(",", -1)).map(Cell::text).toList()));
    }
    Header header = HeaderFinder.find(rows, List.of());
    assertThat(MappingProposal.subject(header)).isEqualTo(subject);
    assertThat(MappingProposal.of(subject, header, rows.subList(1, rows.size())))
        .allSatisfy(
            column -> {
              assertThat(column.target()).as(column.header()).isNotNull();
              assertThat(column.confidence()).as(column.header()).isGreaterThan(0.8);
            });
  }
}
