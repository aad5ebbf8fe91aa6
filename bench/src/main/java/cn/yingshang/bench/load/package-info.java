/**
 * The load generator: lean connections, closed-loop rounds, honest percentiles.
 */
@NullMarked
package cn.yingshang.bench.load;

import org.jspecify.annotations.NullMarked;
