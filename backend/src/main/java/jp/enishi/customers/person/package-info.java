/** A person (個人): a customer by themself, a contact at companies, or both. */
@NullMarked
package jp.enishi.customers.person;

import org.jspecify.annotations.NullMarked;
