/**
 * The identity provider's accounts and groups, copied regularly, so that records can name owners
 * who never signed in.
 */
@NullMarked
package jp.enishi.access.directory;

import org.jspecify.annotations.NullMarked;
