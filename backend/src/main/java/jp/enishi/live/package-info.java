/**
 * Open pages hear at once what others change, as far as they may see it, and who else is on a
 * record.
 */
@NullMarked
package jp.enishi.live;

import org.jspecify.annotations.NullMarked;
