/**
 * Stands in for the data centre on one machine.
 */
@NullMarked
package cn.yingshang.infrastructure;

import org.jspecify.annotations.NullMarked;
