/** A company (企業): a legal entity, one of its sites, or a sole proprietor. */
@NullMarked
package jp.enishi.customers.company;

import org.jspecify.annotations.NullMarked;
