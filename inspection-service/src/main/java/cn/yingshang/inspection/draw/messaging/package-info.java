/**
 * Invites the departments and schedules what was drawn.
 */
@NullMarked
package cn.yingshang.inspection.draw.messaging;

import org.jspecify.annotations.NullMarked;
