/**
 * Who works where (所属): a person at a company, with department, title, from and to; what was stays
 * visible.
 */
@NullMarked
package jp.enishi.customers.affiliation;

import org.jspecify.annotations.NullMarked;
