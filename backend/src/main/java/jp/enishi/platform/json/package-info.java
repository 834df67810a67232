/** Strict JSON: unknown members and coerced types are refused. */
@NullMarked
package jp.enishi.platform.json;

import org.jspecify.annotations.NullMarked;
