/**
 * Decisions: their reasons, the remedies they name, and that they are public (A-10,
 *
 */
@NullMarked
package cn.yingshang.approval.decision;

import org.jspecify.annotations.NullMarked;
