/**
 * What every register of records shares: versions, the trash, search documents, and one path for a
 * single edit and for thousands.
 */
@NullMarked
package jp.enishi.register;

import org.jspecify.annotations.NullMarked;
