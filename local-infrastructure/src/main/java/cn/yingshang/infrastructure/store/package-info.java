/**
 * The store on one machine: the MongoDB wire protocol and query language over BSON
 * documents in SQLite, durable at every acknowledged write.
 */
@NullMarked
package cn.yingshang.infrastructure.store;

import org.jspecify.annotations.NullMarked;
