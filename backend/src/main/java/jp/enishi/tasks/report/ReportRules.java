package jp.enishi.tasks.report;

import java.time.LocalDate;
import jp.enishi.customers.CommonRules;
import jp.enishi.platform.problem.Checking;
import jp.enishi.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What makes the text of a report valid. */
final class ReportRules {

  private static final int MOST = 10_000;

  private ReportRules() {}

  static ReportDetails read(ReportDetails typed, @Nullable ReportDetails before) {
    Checking checking = new Checking();
    CommonRules rules = new CommonRules(checking);
    LocalDate day = rules.day("day", typed.day());
    rules.required("day", day);
    if (before != null && day != null && !day.equals(before.day())) {
      checking.refuse("/day", "tasks.report.day-stays");
    } else if (day != null && day.isAfter(CommonRules.today().plusDays(1))) {
      checking.refuse("/day", "tasks.report.day-ahead");
    }
    ReportDetails read =
        new ReportDetails(
            day,
            rules.lines("activities", typed.activities(), MOST),
            rules.lines("results", typed.results(), MOST),
            rules.lines("issues", typed.issues(), MOST),
            rules.lines("plans", typed.plans(), MOST));
    if (!checking.errors().isEmpty()) {
      throw ProblemException.invalid(checking.errors());
    }
    return read;
  }

  static String comment(@Nullable String typed) {
    Checking checking = new Checking();
    String body = new CommonRules(checking).lines("body", typed, 2_000);
    if (body == null && checking.errors().isEmpty()) {
      checking.refuse("/body", "problem.field.required");
    }
    if (body == null) {
      throw ProblemException.invalid(checking.errors());
    }
    return body;
  }
}
