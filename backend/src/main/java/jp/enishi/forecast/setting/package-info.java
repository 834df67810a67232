/** From which chance on a deal is counted as what, and when fiscal years begin. */
@NullMarked
package jp.enishi.forecast.setting;

import org.jspecify.annotations.NullMarked;
