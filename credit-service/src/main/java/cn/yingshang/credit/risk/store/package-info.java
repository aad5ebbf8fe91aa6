/**
 * Risk profiles in the store.
 */
@NullMarked
package cn.yingshang.credit.risk.store;

import org.jspecify.annotations.NullMarked;
