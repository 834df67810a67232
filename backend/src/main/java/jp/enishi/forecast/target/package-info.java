/** Targets (目標) of people and teams, a sheet of twelve months each. */
@NullMarked
package jp.enishi.forecast.target;

import org.jspecify.annotations.NullMarked;
