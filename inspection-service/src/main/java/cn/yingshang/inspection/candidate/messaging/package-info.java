/**
 * Listens to the hotline and schedules triggered visits.
 */
@NullMarked
package cn.yingshang.inspection.candidate.messaging;

import org.jspecify.annotations.NullMarked;
