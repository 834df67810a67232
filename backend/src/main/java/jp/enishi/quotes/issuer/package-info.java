/** The firm itself (自社情報): what stands on its documents, and how it counts and rounds. */
@NullMarked
package jp.enishi.quotes.issuer;

import org.jspecify.annotations.NullMarked;
