/**
 * Budgets on a moved clock.
 */
@NullMarked
package cn.yingshang.gateway.limit;

import org.jspecify.annotations.NullMarked;
