/**
 * Documents as bytes, keys that sort as the query language does, and what of that
 * language is refused.
 */
@NullMarked
package cn.yingshang.infrastructure.store.bson;

import org.jspecify.annotations.NullMarked;
