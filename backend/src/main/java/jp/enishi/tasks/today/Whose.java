package jp.enishi.tasks.today;

import java.util.Arrays;
import jp.enishi.platform.problem.ProblemException;
import jp.enishi.platform.text.Remark;

/** Whose work is shown. */
public enum Whose {
  /** The caller's own. */
  mine,
  /** Of everybody within the caller's scope. */
  team;

  static Whose of(String typed) {
    return Arrays.stream(values())
        .filter(whose -> whose.name().equals(typed))
        .findFirst()
        .orElseThrow(
            () -> ProblemException.invalid("?whose", Remark.of("problem.parameter.unreadable")));
  }
}
