package cn.yingshang.platform.call;

import org.jspecify.annotations.Nullable;

/**
 * Why a system step happened: the event that led to it. Shown in the timeline, so that a
 * person can walk from an effect back to its origin; an aggregate that already carries
 * the event id as a cause takes no second step for it.
 *
 * @param eventId the event's id
 * @param type the event's type
 * @param source id of the aggregate that raised it
 * @param sequence its place in that aggregate's sequence
 */
public record Cause(String eventId, String type, String source, @Nullable Long sequence) {
}
