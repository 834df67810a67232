package jp.enishi.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import jp.enishi.exchange.file.Cell;
import jp.enishi.exchange.file.Row;
import jp.enishi.exchange.file.Rows;
import jp.enishi.exchange.mapping.DataRow.Role;
import jp.enishi.exchange.mapping.Header.ColumnName;
import org.junit.jupiter.api.Test;

class DataRowsTest {
  private static final Header HEADER =
      new Header(1, 1, List.of(new ColumnName("", "会社名"), new ColumnName("", "住所")));

  private static List<DataRow> read(String... lines) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      rows.add(new Row(i + 1, Stream.of(lines[i].split(",", -1)).map(Cell::text).toList()));
    }
    List<DataRow> read = new ArrayList<>();
    try (DataRows data = new DataRows(new Listed(rows.iterator()), HEADER)) {
      data.forEachRemaining(read::add);
    }
    return read;
  }

  private record Listed(Iterator<Row> rows) implements Rows {
    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Row next() {
      return rows.next();
    }

    @Override
    public void close() {}
  }

  @Test
  void ditto_marks_take_the_value_above() {
    List<DataRow> rows = read("会社名,住所", "山田商事,東京都", "〃,〃", "佐藤,同上");
    assertThat(rows).extracting(row -> row.row().text(0)).containsExactly("山田商事", "山田商事", "佐藤");
    assertThat(rows).extracting(row -> row.row().text(1)).containsOnly("東京都");
  }

  @Test
  void totals_and_repeated_headers_are_no_data() {
    List<DataRow> rows = read("会社名,住所", "山田商事,東京都", "会社名,住所", "合計,1", "総合計商事,大阪府");
    assertThat(rows)
        .extracting(DataRow::role)
        .containsExactly(Role.data, Role.headerAgain, Role.total, Role.data);
  }
}
