/** The calendar: tasks and next actions by day, and the holidays of Japan. */
@NullMarked
package jp.enishi.tasks.calendar;

import org.jspecify.annotations.NullMarked;
