/**
 * Imports: a file is looked at, mapped, planned row by row, written in the background, and can be
 * taken back as a whole.
 */
@NullMarked
package jp.enishi.exchange.importing;

import org.jspecify.annotations.NullMarked;
