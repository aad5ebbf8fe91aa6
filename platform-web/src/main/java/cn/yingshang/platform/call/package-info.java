/**
 * One call: who acts, when, why, and under which idempotency key.
 */
@NullMarked
package cn.yingshang.platform.call;

import org.jspecify.annotations.NullMarked;
