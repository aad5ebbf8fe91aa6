/**
 * What is checked: enterprises with their standing and, kept apart, their internal risk
 * class (B-50).
 */
@NullMarked
package cn.yingshang.inspection.object;

import org.jspecify.annotations.NullMarked;
