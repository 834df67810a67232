package jp.enishi.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import jp.enishi.platform.text.LegalForm.Found;
import jp.enishi.platform.text.LegalForm.Position;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormTest {
  @ParameterizedTest(name = "{0}: {1} {2} of {3}")
  @CsvSource({
    "株式会社山田商事, STOCK_COMPANY, BEFORE, 山田商事",
    "山田商事 株式会社, STOCK_COMPANY, AFTER, 山田商事",
    "㈱髙橋製作所, STOCK_COMPANY, BEFORE, 髙橋製作所",
    "髙橋製作所㈱, STOCK_COMPANY, AFTER, 髙橋製作所",
    "(株)ＡＢＣ, STOCK_COMPANY, BEFORE, ＡＢＣ",
    "（株）　山田, STOCK_COMPANY, BEFORE, 山田",
    "㍿みどり, STOCK_COMPANY, BEFORE, みどり",
    "カ)ヤマダ, STOCK_COMPANY, BEFORE, ヤマダ",
    "ｶ)ﾔﾏﾀﾞ, STOCK_COMPANY, BEFORE, ﾔﾏﾀﾞ",
    "ヤマダ（カ, STOCK_COMPANY, AFTER, ヤマダ",
    "ｱｲｳ㈲, LIMITED_COMPANY, AFTER, ｱｲｳ",
    "有)山田, LIMITED_COMPANY, BEFORE, 山田",
    "(同)みらい, LIMITED_LIABILITY_COMPANY, BEFORE, みらい",
    "合同会社みらい, LIMITED_LIABILITY_COMPANY, BEFORE, みらい",
    "(一社)日本協会, GENERAL_ASSOCIATION, BEFORE, 日本協会",
    "公益社団法人日本協会, PUBLIC_INTEREST_ASSOCIATION, BEFORE, 日本協会",
    "医療法人社団 慈恵会, MEDICAL_CORPORATION_ASSOCIATION, BEFORE, 慈恵会",
    "(医)慈恵会, MEDICAL_CORPORATION, BEFORE, 慈恵会",
    "学校法人慶應義塾, SCHOOL_CORPORATION, BEFORE, 慶應義塾",
    "NPO法人みらい, NONPROFIT_CORPORATION, BEFORE, みらい",
    "'ＡＢＣ Co., Ltd.', STOCK_COMPANY, AFTER, ＡＢＣ",
    "Foo LLC, LIMITED_LIABILITY_COMPANY, AFTER, Foo",
    "Foo K.K., STOCK_COMPANY, AFTER, Foo",
    "山田商事株式会社東京支店, STOCK_COMPANY, WITHIN, 山田商事 東京支店",
    "山田商事(株)東京支店, STOCK_COMPANY, WITHIN, 山田商事 東京支店",
    "ｶﾌﾞｼｷｶﾞｲｼｬ ﾔﾏﾀﾞ, STOCK_COMPANY, BEFORE, ﾔﾏﾀﾞ",
    "株式會社大和, STOCK_COMPANY, BEFORE, 大和",
  })
  void is_recognised_with_its_position(
      String name, LegalForm form, Position position, String bareName) {
    assertThat(LegalForm.in(name)).contains(new Found(form, position, bareName));
  }

  @ParameterizedTest(name = "{0} has none")
  @CsvSource({"山田商店", "田中 太郎", "株式会社", "㈱", "Zinc", "有明海運", "カネカ", "山田(仮)", "''", "日本商工会議所"})
  void is_absent_where_nothing_shows_it(String name) {
    assertThat(LegalForm.in(name)).isEmpty();
  }

  @Test
  void has_its_japanese_label() {
    assertThat(LegalForm.STOCK_COMPANY.label()).isEqualTo("株式会社");
  }

  @Property
  void any_text_is_searched_without_an_error(@ForAll String text) {
    assertThat(LegalForm.in(text)).isNotNull();
    assertThat(LegalForm.in("㈱" + text + "株式会社ﾞ")).isNotNull();
  }
}
