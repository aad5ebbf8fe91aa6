/**
 * The random draw (双随机抽取) that anybody can check afterwards.
 */
@NullMarked
package cn.yingshang.kernel.draw;

import org.jspecify.annotations.NullMarked;
