package jp.enishi.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {

  @ParameterizedTest
  @CsvSource({
    "佐藤 健太, 佐藤, 健太, false",
    "佐藤　健太様, 佐藤, 健太, false",
    "佐藤健太, 佐藤, 健太, true",
    "髙橋花子, 髙橋, 花子, true",
    "渡邉誠, 渡邉, 誠, true",
    "東海林太郎, 東海林, 太郎, true",
    "長谷川一, 長谷川, 一, true",
    "林一, 林, 一, true",
    "林, 林, '', false",
    "小林, 小林, '', false",
    "佐藤部長, 佐藤, 部長, true",
    "John Smith, John, Smith, false",
    "麿赤兒, 麿赤兒, '', false",
    "山田　太郎　ジュニア, 山田, 太郎　ジュニア, false"
  })
  void names_are_cut_at_the_space_or_behind_a_known_surname(
      String text, String family, String given, boolean guessed) {
    assertThat(SplitName.of(text)).isEqualTo(new SplitName(family, given, guessed));
  }

  @ParameterizedTest
  @CsvSource({
    "〒060-0001 北海道札幌市中央区北1条西2, 060-0001, 北海道, 札幌市中央区",
    "１００－０００５　東京都千代田区丸の内1-2-3 丸の内ビル5F, １００－０００５, 東京都, 千代田区",
    "三重県四日市市諏訪町1-5, '', 三重県, 四日市市"
  })
  void a_postal_code_before_an_address_is_cut_off(
      String text, String postalCode, String prefecture, String city) {
    SplitAddress split = SplitAddress.of(text);
    assertThat(split.postalCode()).isEqualTo(postalCode);
    assertThat(split.address().prefecture()).isEqualTo(prefecture);
    assertThat(split.address().city()).isEqualTo(city);
  }

  @ParameterizedTest
  @CsvSource({
    "TEL 03-1234-5678 FAX 03-1234-5679, 03-1234-5678, 03-1234-5679",
    "電話：03-1234-5678／ＦＡＸ：03-1234-5679, 03-1234-5678, 03-1234-5679",
    "03-1234-5678/03-1234-5679, 03-1234-5678, 03-1234-5679",
    "03-1234-5678 03-1234-5679, 03-1234-5678, 03-1234-5679",
    "03-1234-5678(内線12), 03-1234-5678(内線12), ''",
    "FAX03-1234-5679, '', 03-1234-5679",
    "T:03-1234-5678 F:03-1234-5679, 03-1234-5678, 03-1234-5679",
    "03-1234-5678, 03-1234-5678, ''"
  })
  void phone_and_fax_are_told_apart(String text, String phone, String fax) {
    assertThat(SplitPhones.of(text)).isEqualTo(new SplitPhones(phone, fax));
  }

  @Property
  void nothing_typed_breaks_the_cutting(@ForAll String text) {
    assertThat(SplitAddress.of(text).postalCode()).isNotNull();
    assertThat(SplitName.of(text).family()).isNotNull();
    assertThat(SplitPhones.of(text).phone()).isNotNull();
  }
}
