/**
 * Programs that act as users of the suite.
 */
@NullMarked
package cn.yingshang.demo;

import org.jspecify.annotations.NullMarked;
