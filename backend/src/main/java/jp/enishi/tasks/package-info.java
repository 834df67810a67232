/**
 * What is to be done (タスク) and what was done (日報): tasks, reminders, the day's page, the calendar,
 * and daily reports.
 */
@NullMarked
package jp.enishi.tasks;

import org.jspecify.annotations.NullMarked;
