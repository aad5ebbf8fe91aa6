/**
 * Keeps parts, and counts the yearly cap.
 */
@NullMarked
package cn.yingshang.inspection.visit.part.store;

import org.jspecify.annotations.NullMarked;
