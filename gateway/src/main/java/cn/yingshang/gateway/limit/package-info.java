/**
 * How much one caller may ask for, so that nobody's burst is everybody's outage.
 */
@NullMarked
package cn.yingshang.gateway.limit;

import org.jspecify.annotations.NullMarked;
