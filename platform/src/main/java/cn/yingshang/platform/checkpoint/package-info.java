/**
 * Named points at which a drill may stop the process; nothing happens there in
 * production.
 */
@NullMarked
package cn.yingshang.platform.checkpoint;

import org.jspecify.annotations.NullMarked;
