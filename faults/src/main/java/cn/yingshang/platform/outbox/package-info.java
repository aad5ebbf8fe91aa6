/**
 * Mistakes planted into the outbox by the drill.
 */
@NullMarked
package cn.yingshang.platform.outbox;

import org.jspecify.annotations.NullMarked;
