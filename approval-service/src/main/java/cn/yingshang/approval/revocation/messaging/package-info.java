/**
 * Opens revocations from inspection's findings and shows what became of them.
 */
@NullMarked
package cn.yingshang.approval.revocation.messaging;

import org.jspecify.annotations.NullMarked;
