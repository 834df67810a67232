package jp.enishi.exchange.file;

import static jp.enishi.exchange.file.TestFiles.rows;
import static jp.enishi.exchange.file.TestFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.enishi.exchange.file.Cell.Kind;
import jp.enishi.exchange.file.TestFiles.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxWorkbookTest {

  private static Cell only(Xlsx xlsx) throws IOException {
    return rows(xlsx.write()).getFirst().cell(0);
  }

  private static Xlsx number(String value) {
    return new Xlsx().sheet("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>" + value + "</v></c></row>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy/m/d",
        "[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@",
        "[$-411]ge.m.d;@",
        "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"
      })
  void a_number_shown_as_a_date_is_a_date(String code) throws IOException {
    assertThat(only(number("43586").style(176, code))).isEqualTo(new Cell(Kind.DATE, "2019-05-01"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 27, 30, 31, 36, 50, 57, 58})
  void the_built_in_dates_of_japanese_excel_are_dates(int id) throws IOException {
    assertThat(only(number("43586").style(id))).isEqualTo(new Cell(Kind.DATE, "2019-05-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "0.00E+00",
        "#,##0&quot;円&quot;",
        "[Red]0",
        "0_ ;[Red]\\-0\\ ",
        "0&quot;year&quot;"
      })
  void other_formats_are_no_dates(String code) throws IOException {
    assertThat(only(number("43586").style(176, code)).kind()).isEqualTo(Kind.NUMBER);
  }

  @ParameterizedTest
  @CsvSource({
    "1180301018771, 1180301018771",
    "1.18030101877E12, 1180301018770",
    "0.30000000000000004, 0.3",
    "600000, 600000",
    "1E-3, 0.001",
    "-0, 0",
    "100, 100"
  })
  void numbers_are_read_as_plain_digits(String stored, String shown) throws IOException {
    assertThat(only(number(stored).style(0))).isEqualTo(new Cell(Kind.NUMBER, shown));
  }

  @Test
  void a_number_that_would_fill_the_memory_is_an_error_cell() throws IOException {
    assertThat(only(number("1E999999999")).kind()).isEqualTo(Kind.ERROR);
    assertThat(only(number("1E-999999999")).kind()).isEqualTo(Kind.ERROR);
  }

  @Test
  void leading_zeros_that_the_format_shows_are_read() throws IOException {
    assertThat(only(number("600000").style(176, "0000000")).text()).isEqualTo("0600000");
    assertThat(only(number("600000").style(176, "000\\-0000")).text()).isEqualTo("060-0000");
    assertThat(only(number("12345678").style(176, "000")).text()).isEqualTo("12345678");
  }

  @Test
  void dates_of_the_1904_calendar_and_times_are_read() throws IOException {
    assertThat(only(number("42124").style(14).from1904()).text()).isEqualTo("2019-05-01");
    assertThat(only(number("43586.5").style(22)).text()).isEqualTo("2019-05-01T12:00");
    assertThat(only(number("0.375").style(20)).text()).isEqualTo("09:00");
    assertThat(only(number("59").style(14)).text()).isEqualTo("1900-02-28");
    assertThat(only(number("61").style(14)).text()).isEqualTo("1900-03-01");
    assertThat(only(number("99999999").style(14)).kind()).isEqualTo(Kind.NUMBER);
  }

  @Test
  void furigana_inside_a_text_is_left_out_and_escapes_are_decoded() throws IOException {
    Xlsx xlsx =
        new Xlsx()
            .sharedText(
                "<r><t>山田</t></r><r><t>商事_x000D_\n本店_x005F_x0041_</t></r>"
                    + "<rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh>")
            .sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    assertThat(only(xlsx).text()).isEqualTo("山田商事\n本店_x0041_");
  }

  @Test
  void formulas_are_read_by_their_kept_value_and_errors_are_marked() throws IOException {
    Row row =
        rows(new Xlsx()
                .sheet(
                    "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>B3&amp;C3</f><v>東京</v></c>"
                        + "<c r=\"B3\" t=\"e\"><f>VLOOKUP(1,A:A,1)</f><v>#N/A</v></c>"
                        + "<c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"E3\"><f>1+1</f><v>2</v></c>"
                        + "<c r=\"F3\" t=\"inlineStr\"><is><t>文字</t></is></c></row>")
                .write())
            .getFirst();
    assertThat(row.number()).isEqualTo(3);
    assertThat(row.cells())
        .containsExactly(
            new Cell(Kind.TEXT, "東京"),
            new Cell(Kind.ERROR, "#N/A"),
            new Cell(Kind.BOOLEAN, "TRUE"),
            Cell.EMPTY,
            new Cell(Kind.NUMBER, "2"),
            new Cell(Kind.TEXT, "文字"));
  }

  @Test
  void rows_under_a_merged_cell_hold_its_text() throws IOException {
    String rows =
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>山田商事</v></c><c r=\"B1\""
            + " t=\"str\"><v>佐藤</v></c></row><row r=\"2\"><c r=\"A2\"/><c r=\"B2\""
            + " t=\"str\"><v>鈴木</v></c></row><row r=\"3\"><c r=\"A3\"/></row><row r=\"4\"><c"
            + " r=\"B4\" t=\"str\"><v>高橋</v></c></row>";
    List<Row> read =
        rows(
            new Xlsx()
                .sheet(rows, "<mergeCells count=\"1\"><mergeCell ref=\"A1:A3\"/></mergeCells>")
                .write());
    assertThat(read)
        .extracting(TestFiles::texts)
        .containsExactly(List.of("山田商事", "佐藤"), List.of("山田商事", "鈴木"), List.of("", "高橋"));
  }

  @Test
  void hidden_sheets_are_marked() throws IOException {
    Xlsx xlsx =
        new Xlsx()
            .sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
            .secondSheet("veryHidden", "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>");
    try (SourceFile source = SourceFile.open(xlsx.write(), null, FileLimits.STANDARD)) {
      assertThat(source.sheets()).extracting(Sheet::name).containsExactly("一覧", "担当者");
      assertThat(source.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
      assertThat(texts(rows(source.sheets().get(1)).getFirst())).containsExactly("2");
    }
  }

  @Test
  void formatted_but_empty_columns_do_not_count() throws IOException {
    Xlsx xlsx =
        new Xlsx().sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"1\"/></row>");
    assertThat(rows(xlsx.write()).getFirst().cells()).hasSize(1);
  }
}
