/**
 * The closed loop told against the running suite: from a promise to its repair.
 */
@NullMarked
package cn.yingshang.demo.story;

import org.jspecify.annotations.NullMarked;
