/** Classifications other bodies keep and Enishi only looks up: industries. */
@NullMarked
package jp.enishi.platform.reference;

import org.jspecify.annotations.NullMarked;
