/** The one search box over everything an actor may see. */
@NullMarked
package jp.enishi.search;

import org.jspecify.annotations.NullMarked;
