/**
 * Approvals, 政务服务审批.
 */
@NullMarked
package cn.yingshang.approval;

import org.jspecify.annotations.NullMarked;
