/**
 * The projection of enterprises.
 */
@NullMarked
package cn.yingshang.complaint.subject.store;

import org.jspecify.annotations.NullMarked;
