package cn.yingshang.platform.resource;

import java.util.List;

import cn.yingshang.kernel.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * To whom an aggregate is shown, and what every view of one has besides its own members.
 *
 * @param actor who looks
 * @param address where it is
 * @param actions what the actor may do with it now
 * @param timeline its history; null where it is one of many or the actor is not told
 */
public record Shown(Actor actor, String address, List<ActionLink> actions, @Nullable List<TimelineView> timeline) {

}
