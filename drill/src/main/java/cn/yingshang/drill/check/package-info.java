/**
 * Holds the history against the system; pure, so that its own tests can lie to it.
 */
@NullMarked
package cn.yingshang.drill.check;

import org.jspecify.annotations.NullMarked;
