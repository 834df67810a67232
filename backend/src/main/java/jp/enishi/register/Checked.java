package jp.enishi.register;

import java.util.List;
import jp.enishi.platform.problem.ProblemException;

/**
 * A record's details as they will be stored, with what is wrong and what is doubtful about them.
 */
public record Checked<T>(
    T details, List<ProblemException.Field> errors, List<ProblemException.Field> warnings) {

  /** The details, when nothing is wrong with them. */
  public T accepted() {
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return details;
  }
}
