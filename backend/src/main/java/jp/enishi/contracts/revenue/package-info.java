/** Recurring revenue (MRR, ARR) month by month, why it changed, and churn. */
@NullMarked
package jp.enishi.contracts.revenue;

import org.jspecify.annotations.NullMarked;
