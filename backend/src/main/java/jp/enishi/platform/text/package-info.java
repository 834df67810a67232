/**
 * Text as Japanese people type it: the search key, company forms, and the values read from typed
 * text.
 */
@NullMarked
package jp.enishi.platform.text;

import org.jspecify.annotations.NullMarked;
