/** Contracts (契約) with lines, term, renewal and notice; made from a won deal in one step. */
@NullMarked
package jp.enishi.contracts.contract;

import org.jspecify.annotations.NullMarked;
