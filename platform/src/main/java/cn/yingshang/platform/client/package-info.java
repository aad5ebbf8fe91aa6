/**
 * Calls to other services: bounded in time, guarded by a breaker, with one uniform signal
 * for a neighbour that is away.
 */
@NullMarked
package cn.yingshang.platform.client;

import org.jspecify.annotations.NullMarked;
