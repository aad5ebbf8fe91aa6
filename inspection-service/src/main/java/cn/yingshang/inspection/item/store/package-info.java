/**
 * Reads the list of check items from its data file.
 */
@NullMarked
package cn.yingshang.inspection.item.store;

import org.jspecify.annotations.NullMarked;
