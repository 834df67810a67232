/**
 * Reads messages as mail programs write them: any charset, any label, broken ones as far as they
 * go.
 */
@NullMarked
package jp.enishi.mailbox.reading;

import org.jspecify.annotations.NullMarked;
