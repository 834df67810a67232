/**
 * HTTP mechanics every resource shares: versions, repeatable requests, headers, the page itself.
 */
@NullMarked
package jp.enishi.platform.http;

import org.jspecify.annotations.NullMarked;
