/**
 * Keeps draws and the departments' shares.
 */
@NullMarked
package cn.yingshang.inspection.draw.store;

import org.jspecify.annotations.NullMarked;
