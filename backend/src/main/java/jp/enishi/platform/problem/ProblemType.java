package jp.enishi.platform.problem;

/**
 * Every kind of failure a caller can meet. The slug is the last part of the problem's type URI,
 * {@code /problems/<slug>}.
 */
public enum ProblemType {
  BAD_REQUEST(400),
  VALIDATION(400),
  UNKNOWN_PARAMETER(400),
  MALFORMED_BODY(400),
  UNREADABLE_FILE(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONFLICT(409),
  MERGED(410),
  CONTENT_MISSING(410),
  STALE_VERSION(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  KEY_REUSED(422),
  VERSION_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  INTERNAL(500),
  UNAVAILABLE(503);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  public String slug() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
