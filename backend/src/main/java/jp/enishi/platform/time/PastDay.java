package jp.enishi.platform.time;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A day, written out or told by how long before today it is, so that a saved list moves along. */
@Schema(
    type = SchemaType.STRING,
    implementation = String.class,
    description =
        "A day such as `2026-04-01`, or how long before today (Japan time): `P30D`, `P2W`, `P6M`,"
            + " `P1Y`.",
    examples = "P30D")
public record PastDay(@Nullable LocalDate day, @Nullable Period ago) {

  private static final Pattern AGO = Pattern.compile("P\\d{1,3}[DWMY]");
  private static final int ISO_LENGTH = 10;

  /**
   * Reads either form.
   *
   * @throws IllegalArgumentException when it is neither
   * @throws java.time.format.DateTimeParseException when there is no such day
   */
  public static PastDay parse(String text) {
    if (AGO.matcher(text).matches()) {
      return new PastDay(null, Period.parse(text));
    }
    if (text.length() != ISO_LENGTH) {
      throw new IllegalArgumentException();
    }
    return new PastDay(LocalDate.parse(text), null);
  }

  /** Which day that is now. */
  public LocalDate onCalendar() {
    return day != null ? day : LocalDate.now(ZoneId.of("Asia/Tokyo")).minus(ago);
  }
}
