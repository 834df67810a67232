/** Duplicates (重複): records that may be one, how likely that is and why, and what was decided. */
@NullMarked
package jp.enishi.customers.duplicate;

import org.jspecify.annotations.NullMarked;
