package jp.enishi.exchange.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The unit that stands above a column of amounts: 金額（千円）. */
final class HeaderUnit {
  private static final Pattern UNIT = Pattern.compile("[(（\\[［](?:単位[:：]?)?(千円|万円|百万円|億円)[)）\\]］]");
  private static final Pattern BARE = Pattern.compile("[-−△▲]?[¥￥]?[0-9０-９][0-9０-９,，.．]*");

  private HeaderUnit() {}

  /** The amount as it is meant: a number alone is in the unit of its header. */
  static String applied(String header, String text) {
    Matcher unit = UNIT.matcher(header);
    return unit.find() && BARE.matcher(text).matches() ? text + unit.group(1) : text;
  }
}
