package jp.enishi.demo;

import jakarta.inject.Singleton;
import jp.enishi.tasks.report.ReportService;
import jp.enishi.tasks.task.TaskService;

/** The use cases by which the demo company plans its days and tells of them. */
@Singleton
class Planning {

  private final TaskService tasks;
  private final ReportService reports;

  Planning(TaskService tasks, ReportService reports) {
    this.tasks = tasks;
    this.reports = reports;
  }

  TaskService tasks() {
    return tasks;
  }

  ReportService reports() {
    return reports;
  }
}
