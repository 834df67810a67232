/**
 * What a person is told in the page: that a task is due, that a report came in, that somebody
 * commented.
 */
@NullMarked
package jp.enishi.tasks.notice;

import org.jspecify.annotations.NullMarked;
