/**
 * Aggregates: verbs, timeline, pending events and audit chain in one document (decisions
 * 2, 3, 15).
 */
@NullMarked
package cn.yingshang.platform.aggregate;

import org.jspecify.annotations.NullMarked;
