/**
 * Keeps officers and loads the demonstration's.
 */
@NullMarked
package cn.yingshang.inspection.officer.store;

import org.jspecify.annotations.NullMarked;
