/**
 * Projections of what credit and approval tell of an enterprise.
 */
@NullMarked
package cn.yingshang.inspection.object.store;

import org.jspecify.annotations.NullMarked;
