/**
 * The revocation of a licence granted on a promise that was broken, 撤销.
 */
@NullMarked
package cn.yingshang.approval.revocation;

import org.jspecify.annotations.NullMarked;
