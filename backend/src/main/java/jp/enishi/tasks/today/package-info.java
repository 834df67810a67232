/** The day's page: what is to be done today, by one person or by a team. */
@NullMarked
package jp.enishi.tasks.today;

import org.jspecify.annotations.NullMarked;
