/**
 * Failure drills over the running suite.
 */
@NullMarked
package cn.yingshang.drill;

import org.jspecify.annotations.NullMarked;
