/**
 * Starts the whole suite on one machine.
 */
@NullMarked
package cn.yingshang.launcher;

import org.jspecify.annotations.NullMarked;
