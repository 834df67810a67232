/**
 * Many records of a register changed at once: previewed, run in the background, taken back as one.
 */
@NullMarked
package jp.enishi.bulk;

import org.jspecify.annotations.NullMarked;
