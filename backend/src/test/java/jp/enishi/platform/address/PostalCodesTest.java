package jp.enishi.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import jp.enishi.platform.text.PostalCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalCodesTest {
  private final PostalCodes codes = PostalCodes.ofJapan();

  @Test
  void a_code_of_one_town_gives_it_with_readings() {
    assertThat(codes.candidates(new PostalCode("1000005")))
        .containsExactly(
            new PostalAddress("東京都", "千代田区", "丸の内", "", "", "トウキョウト", "チヨダク", "マルノウチ", "13101"));
  }

  @Test
  void a_code_that_spans_two_prefectures_gives_both() {
    assertThat(codes.candidates(new PostalCode("4980000")))
        .extracting(PostalAddress::prefecture, PostalAddress::city)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("愛知県", "弥富市"),
            org.assertj.core.groups.Tuple.tuple("三重県", "桑名郡木曽岬町"));
  }

  @Test
  void a_code_of_a_large_office_gives_its_street_and_name() {
    assertThat(codes.candidates(new PostalCode("0018501")))
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.town()).isEqualTo("北二十九条西");
              assertThat(place.street()).isEqualTo("2丁目1番1号");
              assertThat(place.office()).isEqualTo("学校法人 創成学園 札幌創成高等学校");
            });
  }

  @Test
  void a_code_not_in_use_gives_nothing() {
    assertThat(codes.candidates(new PostalCode("9999999"))).isEmpty();
    assertThat(codes.candidates(new PostalCode("0000000"))).isEmpty();
  }

  @Property
  void every_code_can_be_asked_for(@ForAll @IntRange(min = 0, max = 9_999_999) int code) {
    assertThat(codes.candidates(new PostalCode("%07d".formatted(code))))
        .allSatisfy(place -> assertThat(Prefectures.named(place.prefecture())).isPresent());
  }

  @Test
  void a_look_up_takes_well_under_a_millisecond() {
    int found = 0;
    for (int i = 0; i < 500; i++) {
      found += codes.candidates(new PostalCode("6020000")).size();
    }
    long start = System.nanoTime();
    for (int i = 0; i < 500; i++) {
      found += codes.candidates(new PostalCode("6020000")).size();
    }
    double millis = (System.nanoTime() - start) / 500_000_000.0;
    assertThat(found).isEqualTo(1000);
    assertThat(millis).as("milliseconds, measured " + millis).isLessThan(20);
  }

  @Test
  void there_are_47_prefectures() {
    assertThat(Prefectures.all()).hasSize(47).extracting(Prefecture::code).isSorted();
    assertThat(Prefectures.coded("27").map(Prefecture::englishName)).contains("Osaka");
    assertThat(Prefectures.named("沖縄県").map(Prefecture::code)).contains("47");
    assertThat(Prefectures.named("沖縄")).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"東京, 東京都", "京都, 京都府", "大阪府, 大阪府", "北海道, 北海道", "３１, 鳥取県", "北海, 北海", "ハワイ州, ハワイ州"})
  void a_prefecture_is_read_by_full_name_short_name_or_code(String typed, String stored) {
    assertThat(Prefectures.read(typed, 10).accepted()).contains(stored);
    assertThat(Prefectures.read(typed, 10).remark().isPresent())
        .isEqualTo(Prefectures.named(stored).isEmpty());
  }

  @ParameterizedTest(name = "{0} with its check digit is {1}")
  @CsvSource({"13101, 131016", "01101, 011011", "14103, 141038", "47201, 472018", "27128, 271284"})
  void municipalities_have_their_check_digit(String code, String withCheckDigit) {
    assertThat(Municipalities.coded(code).map(Municipality::codeWithCheckDigit))
        .contains(withCheckDigit);
  }
}
