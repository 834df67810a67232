/**
 * The timeline (タイムライン): what has happened with a customer, a deal, a contract, a colleague or a
 * team, as one stream. Each business area tells its own part of it.
 */
@NullMarked
package jp.enishi.timeline;

import org.jspecify.annotations.NullMarked;
