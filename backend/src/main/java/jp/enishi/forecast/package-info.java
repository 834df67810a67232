/**
 * What is to be sold, and what will be: {@code target} is what somebody or a team shall reach in
 * each month of a fiscal year; {@code outlook} holds what was won and what is expected against it;
 * {@code snapshot} keeps what was expected on each day.
 */
@NullMarked
package jp.enishi.forecast;

import org.jspecify.annotations.NullMarked;
