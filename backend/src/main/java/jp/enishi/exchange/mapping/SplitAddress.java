package jp.enishi.exchange.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.address.Address;

/**
 * An address out of one cell, with the postal code that may stand before it.
 *
 * @param postalCode as typed, empty when there is none
 * @param address what follows, cut into its parts
 */
public record SplitAddress(String postalCode, Address address) {
  private static final Pattern POSTAL =
      Pattern.compile(
          "^(?:〒\\s*([0-9０-９]{3}[-－ー−‐]?[0-9０-９]{4})|([0-9０-９]{3}[-－−‐][0-9０-９]{4}))[\\s　]*");

  /** Cuts what can be cut for sure; the rest stays in the street. */
  public static SplitAddress of(String text) {
    String rest = text.strip();
    Matcher matcher = POSTAL.matcher(rest);
    String postalCode = "";
    if (matcher.find()) {
      postalCode = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      rest = rest.substring(matcher.end());
    }
    return new SplitAddress(postalCode, Address.split(rest));
  }
}
