/**
 * Quotes (見積書): what a deal is offered for, numbered, taxed, printed, and kept as it was issued.
 */
@NullMarked
package jp.enishi.quotes;

import org.jspecify.annotations.NullMarked;
