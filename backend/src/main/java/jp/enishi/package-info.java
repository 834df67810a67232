/** Enishi: customer management for Japanese small and mid-size companies. */
@NullMarked
package jp.enishi;

import org.jspecify.annotations.NullMarked;
