package jp.enishi.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.file.MergedArea;
import jp.enishi.exchange.file.Row;
import org.junit.jupiter.api.Test;

class HeaderFinderTest {

  private static List<Row> rows(String... lines) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      List<Cell> cells = Stream.of(lines[i].split(",", -1)).map(Cell::text).toList();
      rows.add(new Row(i + 1, cells));
    }
    return rows.stream().filter(row -> !row.isBlank()).toList();
  }

  private static Header find(String... lines) {
    return HeaderFinder.find(rows(lines), List.of());
  }

  @Test
  void the_header_in_the_first_row_is_found() {
    Header header = find("会社名,電話番号,住所", "山田商事,03-1234-5678,東京都港区1");
    assertThat(header.lastRow()).isEqualTo(1);
    assertThat(header.shown()).containsExactly("会社名", "電話番号", "住所");
  }

  @Test
  void the_header_under_a_title_and_a_date_is_found() {
    Header header = find("顧客一覧表,,,", "令和6年4月1日現在,,,", "", "No,会社名,TEL,備考", "1,山田商事,03-1234-5678,");
    assertThat(header.firstRow()).isEqualTo(4);
    assertThat(header.shown()).containsExactly("No", "会社名", "TEL", "備考");
  }

  @Test
  void a_header_of_unknown_words_over_values_is_found() {
    assertThat(find("甲,乙,丙", "山田,03-1234-5678,2024/4/1").lastRow()).isEqualTo(1);
  }

  @Test
  void a_table_without_header_has_none() {
    Header header = find("山田商事,03-1234-5678", "佐藤工業,06-1234-5678");
    assertThat(header.isMissing()).isTrue();
    assertThat(header.columns()).hasSize(2);
  }

  @Test
  void groups_over_merged_cells_become_part_of_the_names() {
    List<Row> rows = rows("会社名,住所,,電話", "会社名,都道府県,市区町村,電話", "山田商事,東京都,港区,03-1234-5678");
    List<MergedArea> merges =
        List.of(new MergedArea(1, 2, 0, 0), new MergedArea(1, 1, 1, 2), new MergedArea(1, 2, 3, 3));
    Header header = HeaderFinder.find(rows, merges);
    assertThat(header.firstRow()).isEqualTo(1);
    assertThat(header.lastRow()).isEqualTo(2);
    assertThat(header.shown()).containsExactly("会社名", "住所 都道府県", "住所 市区町村", "電話");
  }

  @Test
  void two_lines_without_merges_are_joined() {
    Header header = find("会社名,電話,住所,", ",,都道府県,市区町村", "山田商事,03-1234-5678,東京都,港区");
    assertThat(header.lastRow()).isEqualTo(2);
    assertThat(header.shown()).containsExactly("会社名", "電話", "住所 都道府県", "住所 市区町村");
  }

  @Test
  void the_row_the_user_chose_is_taken() {
    Header header = HeaderFinder.at(2, rows("会社名,電話", "甲,乙", "山田,1"), List.of());
    assertThat(header.shown()).containsExactly("甲", "乙");
    assertThat(HeaderFinder.at(0, rows("会社名,電話"), List.of()).isMissing()).isTrue();
  }

  @Test
  void an_empty_table_has_no_header_and_no_columns() {
    assertThat(find().columns()).isEmpty();
  }
}
