package jp.enishi.platform.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "東京都千代田区丸の内1-2-3 丸の内ビル5F, 東京都, 千代田区, 丸の内1-2-3, 丸の内ビル5F",
    "東京都千代田区丸の内１－２－３　丸の内ビル５Ｆ, 東京都, 千代田区, 丸の内１－２－３, 丸の内ビル５Ｆ",
    "〒100-0005 東京都千代田区丸の内1丁目2番3号丸の内ビル5階, 東京都, 千代田区, 丸の内1丁目2番3号, 丸の内ビル5階",
    "東京都 千代田区 丸の内 1-2-3, 東京都, 千代田区, 丸の内 1-2-3, ''",
    "神奈川県横浜市中区本町6丁目50番地の10, 神奈川県, 横浜市中区, 本町6丁目50番地の10, ''",
    "横浜市中区本町6-50-10 市庁舎, 神奈川県, 横浜市中区, 本町6-50-10, 市庁舎",
    "三浦郡葉山町堀内2135, 神奈川県, 三浦郡葉山町, 堀内2135, ''",
    "神奈川県葉山町堀内2135, 神奈川県, 三浦郡葉山町, 堀内2135, ''",
    "千葉県鎌ヶ谷市新鎌ケ谷2-6-1, 千葉県, 鎌ケ谷市, 新鎌ケ谷2-6-1, ''",
    "北海道札幌市中央区北1条西2丁目3-4札幌ビル, 北海道, 札幌市中央区, 北1条西2丁目3-4, 札幌ビル",
    "静岡県浜松市中区元城町103-2, 静岡県, 浜松市中区, 元城町103-2, ''",
    "埼玉県浦和市高砂3-15-1, 埼玉県, 浦和市, 高砂3-15-1, ''",
    "京都府京都市中京区寺町通御池上る上本能寺前町488番地, 京都府, 京都市中京区, 寺町通御池上る上本能寺前町488番地, ''",
    "福島県郡山市朝日一丁目23番7号, 福島県, 郡山市, 朝日一丁目23番7号, ''",
    "奈良県大和郡山市北郡山町248-4, 奈良県, 大和郡山市, 北郡山町248-4, ''",
    "東京都西東京市南町五丁目6番13号 田無庁舎, 東京都, 西東京市, 南町五丁目6番13号, 田無庁舎",
    "東京都新宿区西新宿2-8-1都庁第一本庁舎, 東京都, 新宿区, 西新宿2-8-1, 都庁第一本庁舎",
    "東京都千代田区三番町5-6 三番町ハイム101, 東京都, 千代田区, 三番町5-6, 三番町ハイム101",
    "石川県能美市第2工業団地3-4, 石川県, 能美市, 第2工業団地3-4, ''",
    "東京都港区六本木6丁目10番1号 六本木ヒルズ森タワー, 東京都, 港区, 六本木6丁目10番1号, 六本木ヒルズ森タワー",
    "愛知県名古屋市中村区名駅1丁目1番4号、JRセントラルタワーズ, 愛知県, 名古屋市中村区, 名駅1丁目1番4号, JRセントラルタワーズ",
    "長野県北佐久郡軽井沢町大字長倉2381番地1, 長野県, 北佐久郡軽井沢町, 大字長倉2381番地1, ''",
    "三重県四日市市諏訪町1番5号, 三重県, 四日市市, 諏訪町1番5号, ''",
    "千葉県市川市八幡1丁目1番1号, 千葉県, 市川市, 八幡1丁目1番1号, ''",
    "広島県廿日市市下平良1-11-1, 広島県, 廿日市市, 下平良1-11-1, ''",
    "東京都渋谷区恵比寿ガーデンプレイス, 東京都, 渋谷区, 恵比寿ガーデンプレイス, ''",
    "奈良県明日香村岡55, 奈良県, 高市郡明日香村, 岡55, ''",
    "東京都三宅村阿古497, 東京都, 三宅島三宅村, 阿古497, ''",
    "東京都渋谷区, 東京都, 渋谷区, '', ''",
    "伊達市保原町字舟橋180, '', '', 伊達市保原町字舟橋180, ''",
    "丸の内1-2-3 丸ビル, '', '', 丸の内1-2-3, 丸ビル",
  })
  void is_taken_apart(String line, String prefecture, String city, String street, String building) {
    assertThat(Address.split(line)).isEqualTo(new Address(prefecture, city, street, building));
  }

  @Test
  void knows_whether_it_was_located() {
    assertThat(Address.split("東京都渋谷区").isLocated()).isTrue();
    assertThat(Address.split("本町1-2-3").isLocated()).isFalse();
  }

  @Property(tries = 2000)
  void no_text_makes_it_throw_and_nothing_typed_is_lost(
      @ForAll @StringLength(max = 200) String text) {
    Address address = Address.split("東京都千代田区" + text + "1-2-3" + text);
    assertThat(address.prefecture()).isEqualTo("東京都");
    assertThat(address.street() + address.building()).contains("1-2-3");
    assertThat(Address.split(text)).isNotNull();
  }

  @Test
  void a_line_of_the_greatest_length_is_read_quickly() {
    long start = System.nanoTime();
    for (String piece : new String[] {"1", "1-", "一", "番", " ", "区", "郡", "1丁目", "ー1"}) {
      String line = "東京都" + piece.repeat(490 / piece.length()) + "x";
      assertThat(Address.split(line).prefecture()).isEqualTo("東京都");
    }
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }

  @Test
  void a_text_too_long_to_be_an_address_stays_whole() {
    String line = "東京都" + "あ".repeat(600);
    assertThat(Address.split(line)).isEqualTo(new Address("", "", line, ""));
  }
}
