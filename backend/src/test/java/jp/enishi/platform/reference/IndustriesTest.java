package jp.enishi.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import jp.enishi.platform.text.Reading;
import jp.enishi.platform.text.Remark;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTest {
  @Test
  void there_are_twenty_sections_and_ninety_nine_divisions() {
    assertThat(Industries.all().stream().filter(Industry::hasDivisions).map(Industry::code))
        .containsExactly("ABCDEFGHIJKLMNOPQRST".split(""));
    assertThat(Industries.all().stream().filter(i -> !i.hasDivisions()).map(Industry::code))
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 99).mapToObj("%02d"::formatted).toList());
  }

  @Test
  void a_division_belongs_to_its_section() {
    assertThat(Industries.coded("39").map(Industry::section)).contains("G");
    assertThat(Industries.of("M")).extracting(Industry::name).contains("宿泊業", "飲食店");
    assertThat(Industries.coded("100")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "39, 39",
    "３９, 39",
    "1, 01",
    "g, G",
    "情報サービス業, 39",
    "39 情報サービス業, 39",
    "Ｅ：製造業, E",
    "製造業, E",
    "専門サービス業, 72",
    "金融業・保険業, J",
    "'Information services', 39",
    "Advertising, 73",
  })
  void are_read_by_code_or_name(String typed, String code) {
    assertThat(Industries.read(typed))
        .isEqualTo(Reading.fine(Industries.coded(code).orElseThrow()));
  }

  @Test
  void a_code_with_another_name_is_doubtful() {
    assertThat(Industries.read("39 ソフトウェア").remark()).contains(Remark.of("text.industry.byCode"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"飲み屋", "", "00", "Z", "100", "Apple"})
  void other_text_is_refused(String typed) {
    assertThat(Industries.read(typed).remark()).contains(Remark.of("text.industry.unknown"));
  }

  @Property
  void no_text_makes_reading_throw(@ForAll String text) {
    assertThat(Industries.read(text)).isNotNull();
    assertThat(Industries.read("39" + text)).isNotNull();
  }
}
