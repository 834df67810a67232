/** Customer lists in and out of the register as the files Japanese offices really have. */
@NullMarked
package jp.enishi.exchange;

import org.jspecify.annotations.NullMarked;
