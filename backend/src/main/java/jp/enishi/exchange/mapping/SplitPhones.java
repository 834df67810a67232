package jp.enishi.exchange.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone and a fax number out of one cell.
 *
 * @param phone empty when the cell has a fax number only
 * @param fax empty when the cell has none
 */
public record SplitPhones(String phone, String fax) {
  private static final Pattern FAX =
      Pattern.compile("(?i)(f(ax)?|ｆ(ａｘ)?|ＦＡＸ|Ｆ|ファ[ックスｸｽ]*|ﾌｧｯｸｽ)[\\s　:：.．）)]*(?=[0-9０-９(（+])");
  private static final Pattern TEL =
      Pattern.compile("(?i)^[\\s　]*(t(el)?|ｔ(ｅｌ)?|ＴＥＬ|Ｔ|電話|℡|☎)[\\s　:：.．）)]*");
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s　]*[/／,、，;；\\n\\r]+[\\s　]*|(?<=[0-9０-９]{4})[\\s　]+(?=[0０(（])");
  private static final Pattern EDGES = Pattern.compile("^[\\s　/／,、，;；(（]+|[\\s　/／,、，;；(（]+$");

  /** Cuts before the word FAX, else between the first two numbers. */
  public static SplitPhones of(String text) {
    String value = text.strip();
    Matcher fax = FAX.matcher(value);
    if (fax.find()) {
      return new SplitPhones(
          number(value.substring(0, fax.start())), number(value.substring(fax.end())));
    }
    String[] parts = BETWEEN.split(value, 2);
    return new SplitPhones(number(parts[0]), parts.length == 2 ? number(parts[1]) : "");
  }

  private static String number(String text) {
    return EDGES.matcher(TEL.matcher(text).replaceFirst("")).replaceAll("").strip();
  }
}
