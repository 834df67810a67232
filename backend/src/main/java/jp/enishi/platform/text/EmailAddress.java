package jp.enishi.platform.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail address. Old carrier addresses with two dots in a row or a dot before the @ are real and
 * only remarked on.
 *
 * @param value the address with its domain in lower case
 */
public record EmailAddress(String value) {
  private static final int MAX = 254;
  private static final int MAX_LOCAL = 64;
  private static final Pattern NAMED = Pattern.compile("^[^<>]*<([^<>]+)>$");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+)"
              + "@((?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{1,58}[A-Za-z0-9]))");
  private static final Pattern MISTYPED =
      Pattern.compile(
          ".*(?:\\.con|\\.cmo|\\.co\\.jo|\\.ne\\.jo|\\.co\\.jpn?p|@gmail\\.co|@gmai\\.com|@gmial\\.com|@gamil\\.com|@yaho\\.co\\.jp)");

  /**
   * Reads one address; a name around it (山田太郎 &lt;taro@example.co.jp&gt;) and mailto: are dropped.
   */
  public static Reading<EmailAddress> read(String text) {
    if (text.length() > 1000) {
      return Reading.refused("text.plain.tooLong", MAX);
    }
    String typed = PlainText.ordinary(text);
    if (typed.regionMatches(true, 0, "mailto:", 0, 7)) {
      typed = typed.substring(7);
    }
    Matcher named = NAMED.matcher(typed);
    if (named.matches()) {
      typed = PlainText.trim(named.group(1));
    }
    Matcher address = ADDRESS.matcher(typed);
    if (!address.matches()) {
      return Reading.refused(why(typed));
    }
    String local = address.group(1);
    String domain = address.group(2).toLowerCase(Locale.ROOT);
    if (typed.length() > MAX || local.length() > MAX_LOCAL) {
      return Reading.refused("text.plain.tooLong", typed.length() > MAX ? MAX : MAX_LOCAL);
    }
    EmailAddress read = new EmailAddress(local + "@" + domain);
    if (MISTYPED.matcher("@" + domain).matches()) {
      return Reading.doubtful(read, "text.email.mistyped");
    }
    return local.startsWith(".") || local.endsWith(".") || local.contains("..")
        ? Reading.doubtful(read, "text.email.dots")
        : Reading.fine(read);
  }

  /**
   * All in lower case: servers may tell the cases of the local part apart, people do not. For
   * matching.
   */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  private static String why(String typed) {
    if (typed.indexOf('@') != typed.lastIndexOf('@')) {
      return "text.email.several";
    }
    return typed.chars().anyMatch(c -> c > '~') ? "text.email.notAscii" : "text.email.form";
  }
}
