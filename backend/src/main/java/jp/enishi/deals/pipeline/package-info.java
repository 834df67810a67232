/** A pipeline (パイプライン) and its stages: the way deals go, as the firm sets it up. */
@NullMarked
package jp.enishi.deals.pipeline;

import org.jspecify.annotations.NullMarked;
