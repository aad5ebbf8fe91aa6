/** How a service says what its features stand on. */
@NullMarked
package cn.yingshang.platform.feature;

import org.jspecify.annotations.NullMarked;
