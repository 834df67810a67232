package jp.enishi.platform.problem;

import java.util.List;
import java.util.UUID;
import jp.enishi.platform.text.Remark;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a {@link Problem}. Carries codes, not sentences: the sentence is made in the
 * caller's language.
 */
public final class ProblemException extends RuntimeException {

  /** A remark on the field a pointer names. */
  public record Field(String pointer, Remark remark) {}

  /** A record that was asked for, and the one that took it in. */
  record Merged(UUID record, UUID into) {}

  private final ProblemType type;
  private final transient @Nullable Remark detail;
  private final transient List<Field> fields;
  private final transient @Nullable Object current;
  private final transient @Nullable Merged merged;

  private ProblemException(
      ProblemType type,
      @Nullable Remark detail,
      List<Field> fields,
      @Nullable Object current,
      @Nullable Merged merged) {
    super(type.slug() + (detail == null ? "" : " " + detail.code()));
    this.type = type;
    this.detail = detail;
    this.fields = fields;
    this.current = current;
    this.merged = merged;
  }

  public static ProblemException of(ProblemType type) {
    return new ProblemException(type, null, List.of(), null, null);
  }

  public static ProblemException of(ProblemType type, Remark detail) {
    return new ProblemException(type, detail, List.of(), null, null);
  }

  /** More was sent than is taken, which is so many bytes. */
  public static ProblemException tooLarge(long most) {
    return of(
        ProblemType.TOO_LARGE,
        new Remark("problem.too-large.limit", List.of(Long.toString(most >> 20))));
  }

  /** A record that is not there, or that the actor may not see: the same for both. */
  public static ProblemException notFound() {
    return of(ProblemType.NOT_FOUND);
  }

  public static ProblemException invalid(List<Field> fields) {
    return new ProblemException(ProblemType.VALIDATION, null, fields, null, null);
  }

  public static ProblemException invalid(String pointer, Remark remark) {
    return invalid(List.of(new Field(pointer, remark)));
  }

  /** A value that must be unique is in use; whose it is stays unsaid. */
  public static ProblemException conflict(String pointer, Remark remark) {
    return new ProblemException(
        ProblemType.CONFLICT, null, List.of(new Field(pointer, remark)), null, null);
  }

  /** Somebody else saved first; the record as it stands now goes along. */
  public static ProblemException stale(Object current) {
    return new ProblemException(ProblemType.STALE_VERSION, null, List.of(), current, null);
  }

  /** The record was merged into another, which the actor may see. */
  public static ProblemException merged(UUID record, UUID into) {
    return new ProblemException(
        ProblemType.MERGED, null, List.of(), null, new Merged(record, into));
  }

  public ProblemType type() {
    return type;
  }

  public @Nullable Remark detail() {
    return detail;
  }

  public List<Field> fields() {
    return fields;
  }

  public @Nullable Object current() {
    return current;
  }

  @Nullable Merged merged() {
    return merged;
  }
}
