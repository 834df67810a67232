/** Tasks (タスク): what is to be done, by whom, until when; once or again and again. */
@NullMarked
package jp.enishi.tasks.task;

import org.jspecify.annotations.NullMarked;
