/** Starts the whole product on one machine: PostgreSQL, Keycloak, a mail catcher and the API. */
@NullMarked
package jp.enishi.local;

import org.jspecify.annotations.NullMarked;
