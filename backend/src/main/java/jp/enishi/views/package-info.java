/** Views: lists as people keep them, saved under a name, shared, locked, and arranged. */
@NullMarked
package jp.enishi.views;

import org.jspecify.annotations.NullMarked;
