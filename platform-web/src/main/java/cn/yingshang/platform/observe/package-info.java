/**
 * What can be seen from outside: correlation, health, traces, logs; and settings that
 * refuse to start when unsafe.
 */
@NullMarked
package cn.yingshang.platform.observe;

import org.jspecify.annotations.NullMarked;
