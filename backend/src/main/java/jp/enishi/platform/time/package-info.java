/** Days as Japanese offices count them: era years, fiscal years and national holidays. */
@NullMarked
package jp.enishi.platform.time;

import org.jspecify.annotations.NullMarked;
