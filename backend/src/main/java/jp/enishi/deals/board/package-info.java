/** The board (商談ボード): the deals of a pipeline as cards in the columns of its stages. */
@NullMarked
package jp.enishi.deals.board;

import org.jspecify.annotations.NullMarked;
