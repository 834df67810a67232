/** The demo company: believable customers and a year of work on them, made up from word lists. */
@NullMarked
package jp.enishi.demo;

import org.jspecify.annotations.NullMarked;
