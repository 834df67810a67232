/** What a customer with a contract may be offered besides, and why: read when somebody asks. */
@NullMarked
package jp.enishi.contracts.offer;

import org.jspecify.annotations.NullMarked;
