/** Quotes on paper: what is printed, and how it is set. Knows fonts and points, and no records. */
@NullMarked
package jp.enishi.quotes.pdf;

import org.jspecify.annotations.NullMarked;
