/**
 * Reads an activity from one typed line (一行入力): 山田商事 訪問 見積提出 来週火曜 電話. A grammar of our own takes
 * the line apart, names are looked up within the reader's sight; what comes of it is shown and
 * never stored.
 */
@NullMarked
package jp.enishi.activities.reading;

import org.jspecify.annotations.NullMarked;
