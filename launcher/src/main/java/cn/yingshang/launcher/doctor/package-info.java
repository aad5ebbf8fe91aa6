/**
 * Checks of the machine and the running suite, each with its fix in one line.
 */
@NullMarked
package cn.yingshang.launcher.doctor;

import org.jspecify.annotations.NullMarked;
