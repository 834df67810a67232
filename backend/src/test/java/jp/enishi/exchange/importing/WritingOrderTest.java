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

  @Test
  void a_row_that_goes_on_with_another_has_no_earlier_stage_and_whoever_needs_it_a_later_one() {
    needs(1, 9);
    order.follows(2, 1);
    needs(3, 2);
    assertThat(order.stages()).containsEntry(1, 1).containsEntry(2, 1).containsEntry(3, 2);
    assertThat(cut).isEmpty();
  }

  @Test
  void of_a_circle_through_rows_that_go_on_with_others_one_reference_is_cut_and_none_beside_it() {
    needs(1, 3);
    needs(2, 4);
    order.follows(3, 2);
    order.follows(4, 1);
    needs(5, 1);
    needs(6, 5);
    assertThat(order.stages()).containsKey(6);
    assertThat(cut).hasSize(1).isSubsetOf("1>3", "2>4");
  }

  @Test
  void a_circle_opens_where_a_row_can_bring_what_it_goes_on_with_before_a_reference_is_cut() {
    needs(1, 2);
    order.follows(2, 1, () -> cut.add("2 brings"));
    assertThat(order.stages()).containsEntry(1, 1).containsEntry(2, 0);
    assertThat(cut).containsExactly("2 brings");
  }
}
