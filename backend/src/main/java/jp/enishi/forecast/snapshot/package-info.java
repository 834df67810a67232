/** What deals were on each evening, so that a forecast of a past day can be told. */
@NullMarked
package jp.enishi.forecast.snapshot;

import org.jspecify.annotations.NullMarked;
