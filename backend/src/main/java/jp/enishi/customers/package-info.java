/** Customers: companies, people, and who works where. */
@NullMarked
package jp.enishi.customers;

import org.jspecify.annotations.NullMarked;
