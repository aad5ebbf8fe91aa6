/**
 * Keeps visits.
 */
@NullMarked
package cn.yingshang.inspection.visit.store;

import org.jspecify.annotations.NullMarked;
