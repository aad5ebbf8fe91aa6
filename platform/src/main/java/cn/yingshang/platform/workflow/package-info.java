/**
 * A workflow is data: one transition table per aggregate (decision 6).
 */
@NullMarked
package cn.yingshang.platform.workflow;

import org.jspecify.annotations.NullMarked;
