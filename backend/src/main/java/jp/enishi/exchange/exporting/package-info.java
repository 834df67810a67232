/** Exports: a list as it is filtered, as a file, with its purpose in the journal. */
@NullMarked
package jp.enishi.exchange.exporting;

import org.jspecify.annotations.NullMarked;
