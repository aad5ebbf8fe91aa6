/** Decisions as they are published (许可公示). */
@NullMarked
package cn.yingshang.approval.publicity;

import org.jspecify.annotations.NullMarked;
