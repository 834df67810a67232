package jp.enishi.files;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "見積書.pdf,見積書.pdf",
    "C:\\Users\\taro\\見積.xlsx,見積.xlsx",
    "../../etc/passwd,passwd",
    ".htaccess,htaccess",
    "a:b*c?.txt,a_b_c_.txt",
    "か\u3099.txt,が.txt",
    "..,file",
    "CON.txt,CON.txt"
  })
  void a_name_keeps_what_a_file_may_be_called(String typed, String clean) {
    assertThat(FileName.clean(typed)).isEqualTo(clean);
  }

  @Test
  void a_long_name_keeps_its_ending() {
    String clean = FileName.clean("長".repeat(300) + ".xlsx");
    assertThat(clean).hasSize(200).endsWith("長.xlsx");
  }

  @Property
  void every_name_is_clean_once_it_is_cleaned(@ForAll String typed) {
    String clean = FileName.clean(typed);
    assertThat(FileName.clean(clean)).isEqualTo(clean);
    assertThat(clean).isNotBlank().doesNotContain("/", "\\", "\u0000", "\u202e");
    assertThat(clean.codePointCount(0, clean.length())).isLessThanOrEqualTo(200);
  }
}
