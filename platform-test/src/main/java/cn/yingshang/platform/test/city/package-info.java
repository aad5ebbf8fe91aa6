/**
 * A city whose notices tests may choose.
 */
@NullMarked
package cn.yingshang.platform.test.city;

import org.jspecify.annotations.NullMarked;
