/** The forecast (予実): won, committed, best case and weighted against the targets. */
@NullMarked
package jp.enishi.forecast.outlook;

import org.jspecify.annotations.NullMarked;
