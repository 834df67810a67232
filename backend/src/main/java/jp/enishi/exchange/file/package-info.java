/** Reads and writes tables in CSV and XLSX, knowing nothing of the register behind them. */
@NullMarked
package jp.enishi.exchange.file;

import org.jspecify.annotations.NullMarked;
