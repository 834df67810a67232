/** Measures the real API on the real PostgreSQL with a register of any size: {@code make bench}. */
package jp.enishi.bench;
