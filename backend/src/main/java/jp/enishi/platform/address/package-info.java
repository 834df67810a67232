/**
 * Japanese addresses: prefectures, municipalities, postal codes, and one typed line taken apart.
 */
@NullMarked
package jp.enishi.platform.address;

import org.jspecify.annotations.NullMarked;
