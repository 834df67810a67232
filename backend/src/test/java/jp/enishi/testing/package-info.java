/**
 * What every HTTP test stands on: a real PostgreSQL, signed tokens, and the contract held against
 * each answer.
 */
@NullMarked
package jp.enishi.testing;

import org.jspecify.annotations.NullMarked;
