/** What comes before the end of contracts: the calendar, alerts, extension, the renewal deal. */
@NullMarked
package jp.enishi.contracts.renewal;

import org.jspecify.annotations.NullMarked;
