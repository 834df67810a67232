/**
 * Finds out what the rows and columns of a table mean: its header, its fields, its damaged values.
 */
@NullMarked
package jp.enishi.exchange.mapping;

import org.jspecify.annotations.NullMarked;
