/**
 * Enterprises in the store.
 */
@NullMarked
package cn.yingshang.credit.subject.store;

import org.jspecify.annotations.NullMarked;
