/**
 * Files (添付ファイル) of records of any kind, seen and changed by whoever may see and change the record.
 */
@NullMarked
package jp.enishi.files;

import org.jspecify.annotations.NullMarked;
