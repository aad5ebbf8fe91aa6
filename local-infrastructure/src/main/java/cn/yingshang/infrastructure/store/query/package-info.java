/**
 * What a filter says of the range of an index.
 */
@NullMarked
package cn.yingshang.infrastructure.store.query;

import org.jspecify.annotations.NullMarked;
