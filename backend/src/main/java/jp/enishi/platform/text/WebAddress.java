package jp.enishi.platform.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The address of a page on the Web.
 *
 * @param value with http:// or https:// and the host in lower case
 */
public record WebAddress(String value) {
  private static final int MAX = 2000;
  private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(?!\\d).*");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}ー-]*[\\p{L}\\p{M}\\p{N}ー])?\\.)+[\\p{L}\\p{N}-]*\\p{L}[\\p{L}\\p{N}-]*"
              + "(?::\\d{1,5})?");

  /**
   * Reads an address; a missing scheme becomes https. Other schemes and addresses with a password
   * are refused.
   */
  public static Reading<WebAddress> read(String text) {
    String typed = PlainText.trim(text);
    if (typed.length() > MAX) {
      return Reading.refused("text.plain.tooLong", MAX);
    }
    if (typed.chars().anyMatch(c -> c >= 0xFF01 && c <= 0xFF5E)) {
      typed = PlainText.ordinary(typed);
    }
    if (!SCHEME.matcher(typed).matches()) {
      typed = "https://" + typed;
    }
    int hostStart = typed.indexOf("://") + 3;
    String scheme = typed.substring(0, Math.max(0, hostStart - 3)).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Reading.refused("text.web.scheme");
    }
    int hostEnd = hostStart;
    while (hostEnd < typed.length() && "/?#".indexOf(typed.charAt(hostEnd)) < 0) {
      hostEnd++;
    }
    String host = typed.substring(hostStart, hostEnd).toLowerCase(Locale.ROOT);
    String rest = typed.substring(hostEnd);
    if (!HOST.matcher(host).matches() || !isWritable(rest)) {
      return Reading.refused("text.web.form");
    }
    return Reading.fine(new WebAddress(scheme + "://" + host + rest));
  }

  private static boolean isWritable(String pathAndQuery) {
    if (!PlainText.clean(pathAndQuery, MAX).remark().isEmpty()) {
      return false;
    }
    try {
      new URI("https://example.jp" + pathAndQuery.replace("|", "%7C"));
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
