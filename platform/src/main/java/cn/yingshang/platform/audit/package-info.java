/**
 * The audit chain: each timeline entry hashed with the one before (decision 15).
 */
@NullMarked
package cn.yingshang.platform.audit;

import org.jspecify.annotations.NullMarked;
