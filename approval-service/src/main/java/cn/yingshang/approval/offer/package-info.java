/** What anybody may apply for, and how the promise lane looks for one enterprise. */
@NullMarked
package cn.yingshang.approval.offer;

import org.jspecify.annotations.NullMarked;
