/**
 * What other services tell that a case shows.
 */
@NullMarked
package cn.yingshang.approval.permit.messaging;

import org.jspecify.annotations.NullMarked;
