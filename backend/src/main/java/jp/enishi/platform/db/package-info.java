/** How rows are read and written: one transaction per change, records to rows and back as JSON. */
@NullMarked
package jp.enishi.platform.db;

import org.jspecify.annotations.NullMarked;
