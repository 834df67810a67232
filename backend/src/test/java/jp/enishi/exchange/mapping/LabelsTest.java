package jp.enishi.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class LabelsTest {

  @Test
  void every_target_has_a_name_in_both_languages_and_is_found_by_the_japanese_one() {
    ResourceBundle japanese = ResourceBundle.getBundle("messages/exchange", Locale.JAPANESE);
    ResourceBundle english = ResourceBundle.getBundle("messages/exchange", Locale.ENGLISH);
    for (Target target : ColumnSynonyms.shipped().targets()) {
      String label = japanese.getString("exchange.target." + target);
      assertThat(ColumnSynonyms.shipped().exactly(label)).as(label).contains(target);
      assertThat(english.containsKey("exchange.target." + target)).isTrue();
    }
  }
}
