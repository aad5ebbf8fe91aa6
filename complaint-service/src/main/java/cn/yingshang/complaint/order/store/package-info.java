/**
 * Where orders are kept and along which indexes they are listed.
 */
@NullMarked
package cn.yingshang.complaint.order.store;

import org.jspecify.annotations.NullMarked;
