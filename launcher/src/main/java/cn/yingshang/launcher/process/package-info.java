/**
 * Child processes: started apart from the terminal, known again by record and marker,
 * restarted with back-off, ended in order.
 */
@NullMarked
package cn.yingshang.launcher.process;

import org.jspecify.annotations.NullMarked;
