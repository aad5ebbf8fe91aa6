/**
 * Where supervisions and watched cases are kept.
 */
@NullMarked
package cn.yingshang.complaint.supervision.store;

import org.jspecify.annotations.NullMarked;
