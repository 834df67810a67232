/** Activities (活動・コンタクト履歴): what was done with customers, and reading it from one typed line. */
@NullMarked
package jp.enishi.activities;

import org.jspecify.annotations.NullMarked;
