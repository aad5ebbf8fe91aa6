/**
 * Turns events into visits, and lets the head follow its parts.
 */
@NullMarked
package cn.yingshang.inspection.visit.messaging;

import org.jspecify.annotations.NullMarked;
