/**
 * An activity (活動): a call, a visit, a mail; with whom, what came of it, and what is to be done
 * next.
 */
@NullMarked
package jp.enishi.activities.activity;

import org.jspecify.annotations.NullMarked;
