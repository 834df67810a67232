package jp.enishi.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.enishi.access.Sight;
import jp.enishi.platform.problem.Messages;
import jp.enishi.register.RegisterService;
import jp.enishi.testing.TestStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ExportSheetsTest {

  @Inject @All List<ExportSheet> sheets;
  @Inject @All List<RegisterService<?, ?>> services;

  @Test
  void every_register_can_be_exported() {
    Set<String> kinds = sheets.stream().map(ExportSheet::kind).collect(Collectors.toSet());
    assertThat(kinds).containsAll(services.stream().map(s -> s.register().kind()).toList());
  }

  @Test
  void every_column_that_a_list_can_show_can_be_exported() {
    assertThat(sheets)
        .filteredOn(sheet -> sheet.kind().equals(sheet.register().kind()))
        .allSatisfy(
            sheet ->
                assertThat(sheet.register().columns())
                    .as(sheet.kind())
                    // what belongs to the whole firm has no owner to show
                    .filteredOn(
                        name ->
                            sheet.register().sight() != Sight.EVERYBODY
                                || !Set.of("ownerName", "teamName").contains(name))
                    .allSatisfy(name -> assertThat(sheet.columns().named(name)).isNotEmpty()));
  }

  @Test
  void every_sheet_and_every_column_has_its_words_in_both_languages() {
    assertThat(sheets)
        .flatExtracting(
            sheet ->
                Stream.concat(
                        Stream.of("exchange.export.title." + sheet.kind()),
                        sheet.columns().all().stream().map(Column::label))
                    .toList())
        .allSatisfy(
            label ->
                assertThat(Messages.LANGUAGES)
                    .allSatisfy(
                        language ->
                            assertThat(Messages.of(label, List.of(), language))
                                .isNotEqualTo(label)));
  }
}
