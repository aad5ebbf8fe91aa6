/**
 * Keeps visits and parts, and counts the yearly cap.
 */
@NullMarked
package cn.yingshang.inspection.visit.store;

import org.jspecify.annotations.NullMarked;
