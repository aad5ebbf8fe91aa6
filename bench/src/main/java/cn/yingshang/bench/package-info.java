/**
 * Load generator and reference programs.
 */
@NullMarked
package cn.yingshang.bench;

import org.jspecify.annotations.NullMarked;
