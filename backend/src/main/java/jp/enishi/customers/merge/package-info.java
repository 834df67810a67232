/**
 * Merging (統合): several records of one kind become one, field by field, with everything that refers
 * to them; and the way back, at any time.
 */
@NullMarked
package jp.enishi.customers.merge;

import org.jspecify.annotations.NullMarked;
