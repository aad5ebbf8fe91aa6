/**
 * The rows of the bench, each beside its reference.
 */
@NullMarked
package cn.yingshang.bench.row;

import org.jspecify.annotations.NullMarked;
