/**
 * The inbox at each consumer: once, in order, nothing lost (decision 4).
 */
@NullMarked
package cn.yingshang.platform.inbox;

import org.jspecify.annotations.NullMarked;
