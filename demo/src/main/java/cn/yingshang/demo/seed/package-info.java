/**
 * Demonstration data: the same seed gives the same bytes, and running it again changes
 * nothing.
 */
@NullMarked
package cn.yingshang.demo.seed;

import org.jspecify.annotations.NullMarked;
