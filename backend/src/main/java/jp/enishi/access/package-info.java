/** Who acts, what they may do, and which rows they may see. */
@NullMarked
package jp.enishi.access;

import org.jspecify.annotations.NullMarked;
