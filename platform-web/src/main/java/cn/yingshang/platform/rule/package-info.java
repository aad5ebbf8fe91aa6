/**
 * Refusals: what a rule says when it says no, free of any technology.
 */
@NullMarked
package cn.yingshang.platform.rule;

import org.jspecify.annotations.NullMarked;
