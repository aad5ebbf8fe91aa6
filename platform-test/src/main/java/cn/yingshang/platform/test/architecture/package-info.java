/**
 * The architecture as rules that fail the build.
 */
@NullMarked
package cn.yingshang.platform.test.architecture;

import org.jspecify.annotations.NullMarked;
