package cn.yingshang.platform.security;

import java.util.function.UnaryOperator;

import cn.yingshang.kernel.access.Actor;

/**
 * How a service knows its callers: applied to whoever calls before any handler sees them,
 * so that no handler can forget it. A service that knows them otherwise than their tokens
 * say declares one.
 */
@FunctionalInterface
public interface ActorView extends UnaryOperator<Actor> {

	/** Callers as their tokens say. */
	ActorView AS_TOLD = (actor) -> actor;

}
