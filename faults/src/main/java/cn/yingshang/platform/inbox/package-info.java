/**
 * Mistakes planted into the inbox by the drill.
 */
@NullMarked
package cn.yingshang.platform.inbox;

import org.jspecify.annotations.NullMarked;
