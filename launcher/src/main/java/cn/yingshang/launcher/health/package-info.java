/**
 * Asks each process over its own protocol whether it can serve.
 */
@NullMarked
package cn.yingshang.launcher.health;

import org.jspecify.annotations.NullMarked;
