/**
 * The suite under the drill: its processes, figures and topics.
 */
@NullMarked
package cn.yingshang.drill.suite;

import org.jspecify.annotations.NullMarked;
