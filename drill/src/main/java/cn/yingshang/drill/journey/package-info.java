/**
 * The steady load: real journeys of several clients, each call written down.
 */
@NullMarked
package cn.yingshang.drill.journey;

import org.jspecify.annotations.NullMarked;
