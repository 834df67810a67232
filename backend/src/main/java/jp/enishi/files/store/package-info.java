/** Where the contents of files lie: a folder, or an S3-compatible store. */
@NullMarked
package jp.enishi.files.store;

import org.jspecify.annotations.NullMarked;
