package jp.enishi.timeline;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;

/** Where a page ended. Opaque outside, checked on the way in. */
record TimelineCursor(Instant at, String source, String id) {

  private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,36}");
  private static final Pattern SOURCE = Pattern.compile("[a-z]{1,30}");
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  String encoded() {
    byte[] text = String.join(" ", at.toString(), source, id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  static TimelineCursor decoded(String text) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
      if (parts.length == 3
          && SOURCE.matcher(parts[1]).matches()
          && ID.matcher(parts[2]).matches()) {
        Instant at = Instant.parse(parts[0]);
        if (at.isAfter(FIRST) && at.isBefore(LAST)) {
          return new TimelineCursor(at, parts[1], parts[2]);
        }
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      // falls through: a cursor we did not make
    }
    throw unreadable();
  }

  static ProblemException unreadable() {
    return ProblemException.invalid("?cursor", Remark.of("problem.cursor.unreadable"));
  }

  /** The condition for the rows of a strand that come after it. */
  String after(String name, Strand strand) {
    int order = name.compareTo(source);
    if (order == 0) {
      return "(%s, %s) < (:cursorAt, cast(:cursorId as %s))"
          .formatted(strand.at(), strand.id(), strand.type());
    }
    return "%s %s :cursorAt".formatted(strand.at(), order < 0 ? "<=" : "<");
  }

  /** Whether its id can be one of a strand of its source. */
  boolean fits(Strand strand) {
    return strand.type().equals("uuid") ? id.length() == 36 : id.matches("\\d{1,18}");
  }
}
