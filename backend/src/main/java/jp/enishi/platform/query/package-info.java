/** One grammar for every list: filters, sort, keyset cursor, bounded total. */
@NullMarked
package jp.enishi.platform.query;

import org.jspecify.annotations.NullMarked;
