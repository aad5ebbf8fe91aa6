/**
 * Where revocations are kept, and what changes them.
 */
@NullMarked
package cn.yingshang.approval.revocation.store;

import org.jspecify.annotations.NullMarked;
