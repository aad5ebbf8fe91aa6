/**
 * Walks every state and verb of a workflow table.
 */
@NullMarked
package cn.yingshang.platform.test.workflow;

import org.jspecify.annotations.NullMarked;
