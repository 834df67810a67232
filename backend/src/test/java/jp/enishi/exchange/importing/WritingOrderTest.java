package jp.enishi.exchange.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WritingOrderTest {
  private final WritingOrder order = new WritingOrder();
  private final List<String> cut = new ArrayList<>();

  private void needs(int row, int needed) {
    order.needs(row, needed, () -> cut.add(row + ">" + needed));
  }

  @Test
  void a_row_comes_after_all_that_it_needs() {
    needs(1, 2);
    needs(2, 3);
    needs(1, 4);
    assertThat(order.stages()).containsEntry(1, 2).containsEntry(2, 1).containsEntry(3, 0);
    assertThat(cut).isEmpty();
  }

  @Test
  void a_circle_is_cut_once() {
    needs(1, 2);
    needs(2, 3);
    needs(3, 1);
    order.stages();
    assertThat(cut).hasSize(1);
  }

  @Test
  void a_chain_as_long_as_a_file_is_ordered() {
    for (int row = 1; row < 100_000; row++) {
      needs(row, row + 1);
    }
    assertThat(order.stages()).containsEntry(1, 99_999);
  }
}
