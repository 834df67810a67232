/** What changed, by whom and why; taking changes back; who looked at personal data. */
@NullMarked
package jp.enishi.journal;

import org.jspecify.annotations.NullMarked;
