/**
 * Aggregates in MongoDB: one document each, scoped reads, optimistic writes, keyset
 * pages.
 */
@NullMarked
package cn.yingshang.platform.store;

import org.jspecify.annotations.NullMarked;
