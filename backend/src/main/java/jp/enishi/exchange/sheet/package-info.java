/** What the files of each kind of record hold: one class a kind, column by column. */
@NullMarked
package jp.enishi.exchange.sheet;

import org.jspecify.annotations.NullMarked;
