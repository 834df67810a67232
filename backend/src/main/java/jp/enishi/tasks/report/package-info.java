/** Daily reports (日報): drafted from what was done, sent to the manager, commented on. */
@NullMarked
package jp.enishi.tasks.report;

import org.jspecify.annotations.NullMarked;
