package jp.enishi.exchange.mapping;

import java.text.Normalizer;
import java.util.regex.Pattern;
import jp.enishi.platform.text.CorporateNumber;
import jp.enishi.platform.text.Reading;

/** What a value looks like by itself, without a header over it. */
enum ValueShape {
  EMAIL("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
  WEBSITE("(?i)(https?://|www\\.).+"),
  INVOICE_NUMBER("[Tt]\\d{13}"),
  CORPORATE_NUMBER("\\d{13}|\\d-\\d{4}-\\d{4}-\\d{4}"),
  POSTAL_CODE("〒?\\d{3}-\\d{4}|〒\\d{7}|\\d{7}"),
  MOBILE("0[789]0-?\\d{4}-?\\d{4}"),
  PHONE(
      "(?i)(tel[:. ]?)?(0\\d{1,4}[-( ]\\d{1,4}[-) ]\\d{3,4}|0\\d{9}|\\(0\\d{1,4}\\)"
          + " ?\\d{1,4}-\\d{4})"),
  DATE(
      "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(T.*)?|(明治|大正|昭和|平成|令和|[MTSHR])(\\d{1,2}|元)[年.]\\d{1,2}[月.]\\d{1,2}日?"),
  ADDRESS("(北海道|東京都|京都府|大阪府|\\p{IsHan}{2,3}県).+"),
  PREFECTURE("北海道|東京都|京都府|大阪府|\\p{IsHan}{2,3}県"),
  COMPANY_NAME(".*(株式会社|有限会社|合同会社|合資会社|合名会社|\\((株|有|同|資|名|医|財|社)\\)|社団法人|財団法人|医療法人|学校法人).*"),
  NUMBER("-?[\\d,]+(\\.\\d+)?円?"),
  KANA("[\\p{IsKatakana}ー・ 　]{2,}"),
  PLAIN(".*");

  private final Pattern pattern;

  ValueShape(String regex) {
    this.pattern = Pattern.compile(regex, Pattern.DOTALL);
  }

  static ValueShape of(String value) {
    String text =
        Normalizer.normalize(value.strip(), Normalizer.Form.NFKC)
            .replace('−', '-')
            .replace('‐', '-');
    if (text.isEmpty() || text.length() > 500) {
      return PLAIN;
    }
    for (ValueShape shape : values()) {
      if (shape.pattern.matcher(text).matches() && shape.holds(text)) {
        return shape;
      }
    }
    return PLAIN;
  }

  private boolean holds(String text) {
    return this != CORPORATE_NUMBER
        || !(CorporateNumber.read(text) instanceof Reading.Refused<CorporateNumber>);
  }
}
