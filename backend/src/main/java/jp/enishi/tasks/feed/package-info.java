/**
 * Somebody's tasks for their calendar program (iCalendar, RFC 5545), under an address that is a
 * secret of theirs.
 */
@NullMarked
package jp.enishi.tasks.feed;

import org.jspecify.annotations.NullMarked;
