/** One format for everything that goes wrong at the border (RFC 9457). */
@NullMarked
package jp.enishi.platform.problem;

import org.jspecify.annotations.NullMarked;
