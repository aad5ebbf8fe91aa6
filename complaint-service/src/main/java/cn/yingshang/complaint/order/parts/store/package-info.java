/**
 * Where parts are kept and along which indexes they are listed.
 */
@NullMarked
package cn.yingshang.complaint.order.parts.store;

import org.jspecify.annotations.NullMarked;
