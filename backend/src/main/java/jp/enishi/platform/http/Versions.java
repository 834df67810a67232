package jp.enishi.platform.http;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.problem.ProblemType;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/** A record's version as an entity tag: {@code ETag: "3"}, {@code If-Match: "3"}. */
public final class Versions {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private Versions() {}

  public static EntityTag tag(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /** The version a write relies on; 428 without the header, 400 when it is no version of ours. */
  public static int required(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ProblemException.of(ProblemType.VERSION_REQUIRED);
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw ProblemException.of(
          ProblemType.BAD_REQUEST, new Remark("problem.if-match.unreadable", List.of()));
    }
    return Integer.parseInt(tag.group(1));
  }
}
