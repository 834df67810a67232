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
    "東京都千代田区丸の内1-2-3 丸の内ビル5F, '', 東京都, 千代田区, 丸の内1-2-3, 丸の内ビル5F",
    "〒060-0001 北海道札幌市中央区北1条西2, 060-0001, 北海道, 札幌市中央区, 北1条西2, ''",
    "三重県四日市市諏訪町1-5, '', 三重県, 四日市市, 諏訪町1-5, ''",
    "東京都町田市森野2-2-22, '', 東京都, 町田市, 森野2-2-22, ''",
    "奈良県高市郡明日香村岡55, '', 奈良県, 高市郡明日香村, 岡55, ''",
    "群馬県佐波郡玉村町下新田201, '', 群馬県, 佐波郡玉村町, 下新田201, ''",
    "富山県中新川郡上市町法音寺1, '', 富山県, 中新川郡上市町, 法音寺1, ''",
    "京都府京都市中京区寺町通御池上る, '', 京都府, 京都市中京区, 寺町通御池上る, ''",
    "東京都八丈島八丈町大賀郷2551, '', 東京都, '', 八丈島八丈町大賀郷2551, ''",
    "横浜市西区みなとみらい2-3, '', '', 横浜市西区, みなとみらい2-3, ''",
    "丸の内1-1, '', '', '', 丸の内1-1, ''",
    "千葉県市川市八幡１丁目１番地　市川ビル, '', 千葉県, 市川市, 八幡１丁目１番地, 市川ビル",
    "千葉県市原市国分寺台中央1-1, '', 千葉県, 市原市, 国分寺台中央1-1, ''",
    "東京都西多摩郡奥多摩町氷川215, '', 東京都, 西多摩郡奥多摩町, 氷川215, ''"
  })
  void addresses_are_cut_into_their_parts(
      String text, String postal, String prefecture, String city, String street, String building) {
    assertThat(SplitAddress.of(text))
        .isEqualTo(new SplitAddress(postal, prefecture, city, street, building));
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
  void nothing_typed_is_lost_or_breaks_the_cutting(@ForAll String text) {
    SplitAddress address = SplitAddress.of(text);
    String joined = address.prefecture() + address.city() + address.street() + address.building();
    assertThat(joined.replaceAll("[\\s　]", "").length())
        .isLessThanOrEqualTo(text.replaceAll("[\\s　]", "").length());
    assertThat(SplitName.of(text).family()).isNotNull();
    assertThat(SplitPhones.of(text).phone()).isNotNull();
  }
}
