/**
 * The SQLite file behind the store: one writer, many readers, and what of a collection is
 * known ahead.
 */
@NullMarked
package cn.yingshang.infrastructure.store.file;

import org.jspecify.annotations.NullMarked;
