/** Background work that survives a restart and runs on any replica. */
@NullMarked
package jp.enishi.platform.jobs;

import org.jspecify.annotations.NullMarked;
