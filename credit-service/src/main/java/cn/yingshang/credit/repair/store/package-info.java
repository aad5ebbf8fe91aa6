/**
 * Applications for repair in the store.
 */
@NullMarked
package cn.yingshang.credit.repair.store;

import org.jspecify.annotations.NullMarked;
