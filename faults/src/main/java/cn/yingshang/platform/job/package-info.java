/**
 * Mistakes planted into jobs by the drill.
 */
@NullMarked
package cn.yingshang.platform.job;

import org.jspecify.annotations.NullMarked;
