package jp.enishi.exchange.file;

import static jp.enishi.exchange.file.TestFiles.csv;
import static jp.enishi.exchange.file.TestFiles.rows;
import static jp.enishi.exchange.file.TestFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

  private static void refused(String text, String code, String... args) {
    assertThatThrownBy(() -> rows(csv(text, StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            UnreadableFile.class,
            e -> {
              assertThat(e.code()).isEqualTo("exchange.file." + code);
              assertThat(e.args()).containsExactly(args);
            });
  }

  @Test
  void a_windows_list_keeps_its_signs_and_line_numbers() throws IOException {
    String list = "名称,住所,電話\r\n①㈱髙﨑～－店,\"東京都\r\n港区\",0312345678\r\n\r\nｱｲｳ㈲,,06\r\n";
    List<Row> rows = rows(csv(list, TestFiles.CP932));
    assertThat(texts(rows.get(1))).containsExactly("①㈱髙﨑～－店", "東京都\r\n港区", "0312345678");
    assertThat(rows).extracting(Row::number).containsExactly(1, 2, 5);
    assertThat(rows.get(2).cell(1)).isEqualTo(Cell.EMPTY);
  }

  @Test
  void tabs_and_semicolons_cut_columns_too() throws IOException {
    assertThat(texts(rows(csv("社名\t住所\nA, Inc.\t東京\n", StandardCharsets.UTF_16LE)).get(1)))
        .containsExactly("A, Inc.", "東京");
    assertThat(texts(rows(csv("社名;住所\nA;\"b,c;d\"\n", StandardCharsets.UTF_8)).get(1)))
        .containsExactly("A", "b,c;d");
  }

  @Test
  void a_single_column_is_not_cut_inside_quotes() throws IOException {
    assertThat(texts(rows(csv("社名\n\"A,B\"\n", StandardCharsets.UTF_8)).get(1)))
        .containsExactly("A,B");
  }

  @Test
  void a_quote_that_never_ends_names_its_line() {
    refused("社名,電話\nA,1\nB,\"2\nC,3\nD,4\n", "open_quote", "3");
  }

  @Test
  void a_quote_that_swallows_half_the_file_names_its_line() {
    refused("社名,電話\nA,\"1\n" + "B,2\n".repeat(20_000), "open_quote", "2");
  }

  @Test
  void an_enormous_cell_is_refused() {
    refused("社名\n" + "あ".repeat(40_000) + "\n", "cell_too_long", "2", "32767");
  }

  @Test
  void a_hundred_thousand_columns_are_refused() {
    refused("a,".repeat(100_000) + "\n", "too_many_columns", "200");
  }

  @Test
  void two_hundred_columns_of_which_the_rest_is_empty_are_fine() throws IOException {
    String line = "a,".repeat(200) + ",".repeat(1_000) + "\n";
    assertThat(rows(csv(line, StandardCharsets.UTF_8)).getFirst().cells()).hasSize(200);
  }

  @Test
  void two_million_rows_are_refused_without_reading_them_all() {
    refused("a\n".repeat(2_000_000), "too_many_rows", "100000");
  }

  @Test
  void the_apostrophe_before_a_formula_is_taken_off() throws IOException {
    Row row = rows(csv("'=SUM(A1),'+81-90,'普通,-5\n", StandardCharsets.UTF_8)).getFirst();
    assertThat(texts(row)).containsExactly("=SUM(A1)", "+81-90", "'普通", "-5");
  }
}
