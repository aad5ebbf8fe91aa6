/**
 * Records in the store.
 */
@NullMarked
package cn.yingshang.credit.record.store;

import org.jspecify.annotations.NullMarked;
