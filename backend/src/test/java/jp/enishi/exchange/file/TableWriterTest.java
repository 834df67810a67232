package jp.enishi.exchange.file;

import static jp.enishi.exchange.file.TestFiles.file;
import static jp.enishi.exchange.file.TestFiles.rows;
import static jp.enishi.exchange.file.TestFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.enishi.exchange.file.TableWriter.Replaced;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TableWriterTest {

  private static byte[] written(FileFormat format, List<List<String>> table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter writer = TableWriter.open(format, out, "企業")) {
      for (List<String> row : table) {
        writer.write(row);
      }
    }
    return out.toByteArray();
  }

  @Test
  void utf8_csv_carries_the_mark_and_windows_line_ends() throws IOException {
    byte[] csv = written(FileFormat.CSV_UTF8, List.of(List.of("名称", "電話"), List.of("A,B", "03")));
    assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("\uFEFF名称,電話\r\n\"A,B\",03\r\n");
  }

  @Test
  void cp932_maps_twin_signs_and_lists_what_it_replaced() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableWriter writer = TableWriter.open(FileFormat.CSV_CP932, out, "企業");
    writer.write(List.of("名称"));
    writer.write(List.of("①㈱髙﨑〜−—‖\u00A0店"));
    writer.write(List.of("𠮷野家é"));
    writer.write(List.of("¥1,000"));
    writer.close();
    assertThat(out.toString(TestFiles.CP932))
        .isEqualTo("名称\r\n①㈱髙﨑～－―∥ 店\r\n〓野家〓\r\n\"￥1,000\"\r\n");
    assertThat(writer.replacements().count()).isEqualTo(2);
    assertThat(writer.replacements().first())
        .containsExactly(new Replaced(3, 0, "𠮷"), new Replaced(3, 0, "é"));
  }

  @Test
  void formulas_are_disarmed_in_csv_and_stay_text_in_xlsx() throws IOException {
    List<List<String>> table =
        List.of(List.of("名称"), List.of("=1+1"), List.of("\u3000＠cmd"), List.of("-12.5"));
    String csv = new String(written(FileFormat.CSV_UTF8, table), StandardCharsets.UTF_8);
    assertThat(csv).contains("'=1+1", "'\u3000＠cmd", "\r\n-12.5");
    Row row = rows(file(written(FileFormat.XLSX, table))).get(1);
    assertThat(row.cell(0)).isEqualTo(new Cell(Cell.Kind.TEXT, "=1+1"));
  }

  @Test
  void what_an_encoding_leaves_out_or_replaces_disarms_no_guard() throws IOException {
    List<String> risky =
        List.of("\uFE0F=HYPERLINK(1)", "\uDB40\uDD00=1+1", " \uFE0E@cmd", "\u2212cmd");
    List<List<String>> table = risky.stream().map(List::of).toList();
    assertThat(new String(written(FileFormat.CSV_CP932, table), TestFiles.CP932).lines())
        .containsExactly("'=HYPERLINK(1)", "'=1+1", "' @cmd", "'－cmd");
    assertThat(new String(written(FileFormat.CSV_UTF8, table), StandardCharsets.UTF_8).lines())
        .containsExactly(
            "\uFEFF'\uFE0F=HYPERLINK(1)", "'\uDB40\uDD00=1+1", "' \uFE0E@cmd", "'\u2212cmd");
  }

  @Test
  void leading_zeros_stay_in_xlsx() throws IOException {
    byte[] xlsx =
        written(FileFormat.XLSX, List.of(List.of("郵便番号", "電話"), List.of("0600000", "03")));
    assertThat(texts(rows(file(xlsx)).get(1))).containsExactly("0600000", "03");
  }

  @Property(tries = 200)
  void what_is_written_is_read_again(@ForAll("tables") List<List<String>> table)
      throws IOException {
    for (FileFormat format : List.of(FileFormat.XLSX, FileFormat.CSV_UTF8)) {
      assertThat(rows(file(written(format, table))).stream().map(TestFiles::texts).toList())
          .isEqualTo(table);
    }
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                    3, Arbitraries.strings().withChars("'=+-@ \t\u3000\"、,;\n_x0041名")),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings()))
            .map(TableWriterTest::writable)
            .filter(text -> !text.isBlank());
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(6);
  }

  /** Values of the register hold neither NUL nor halves of a character; line ends are one sign. */
  private static String writable(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints()
        .filter(c -> (c >= ' ' || c == '\n' || c == '\t') && !(c >= 0xD800 && c <= 0xDFFF))
        .filter(c -> c != 0xFFFE && c != 0xFFFF && c != 0xFEFF)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  @Property
  void the_formula_guard_has_an_exact_way_back(@ForAll("riskyTexts") String text) {
    assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(text))).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> riskyTexts() {
    return Arbitraries.strings().withChars("'=+-@ \t\u3000\uFE0F\u2212＝0.5a").ofMaxLength(8);
  }
}
