/**
 * Pages of {@code docs} that are generated from others and from the contracts.
 */
@NullMarked
package cn.yingshang.system.page;

import org.jspecify.annotations.NullMarked;
