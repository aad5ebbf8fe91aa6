/**
 * Crash points and planted mistakes for the drill; never on a production class path.
 */
@NullMarked
package cn.yingshang.faults;

import org.jspecify.annotations.NullMarked;
