/**
 * Reminders of tasks, each told once, in the page or by mail as each person chose; and the
 * morning's mail.
 */
@NullMarked
package jp.enishi.tasks.reminder;

import org.jspecify.annotations.NullMarked;
