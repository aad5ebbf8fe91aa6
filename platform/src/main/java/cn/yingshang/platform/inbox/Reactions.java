package cn.yingshang.platform.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.ArrayList;

import cn.yingshang.kernel.access.Actor;
import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.event.IncomingEvent;
import cn.yingshang.platform.inbox.ParkedEvent.Status;
import cn.yingshang.platform.document.NewerDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The handlers of a service, by event type. */
final class Reactions {

	private final Map<String, List<EventHandler<?>>> byType = new HashMap<>();

	private final Set<String> bases = new HashSet<>();

	private final Set<String> topics = new TreeSet<>();

	private final JsonMapper json;

	private final Clock clock;

	/**
	 * The handlers.
	 * @param handlers all of the service
	 * @param json lenient: a producer may add fields
	 * @param clock business time
	 */
	Reactions(Collection<EventHandler<?>> handlers, JsonMapper json, Clock clock) {
		for (EventHandler<?> handler : handlers) {
			this.byType.computeIfAbsent(handler.type(), (type) -> new ArrayList<>()).add(handler);
			this.bases.add(base(handler.type()));
			this.topics.add(handler.topic());
		}
		this.json = json;
		this.clock = clock;
	}

	Set<String> topics() {
		return this.topics;
	}

	Outcome react(IncomingEvent event) {
		List<EventHandler<?>> handlers = this.byType.get(event.type());
		if (handlers == null) {
			return this.bases.contains(base(event.type()))
					? new Outcome(Status.DEAD, "no handler for this major version: " + event.type()) : Outcome.APPLIED;
		}
		try {
			handlers.forEach((handler) -> call(handler, event));
			return Outcome.APPLIED;
		}
		catch (NotYetKnown | NewerDocument ex) {
			return new Outcome(Status.HELD, String.valueOf(ex.getMessage()));
		}
		catch (JacksonException ex) {
			return new Outcome(Status.DEAD, "data cannot be read: " + ex.getOriginalMessage());
		}
		catch (RuntimeException ex) {
			if (Infrastructure.isAway(ex)) {
				throw ex;
			}
			return new Outcome(Status.DEAD, ex.getClass().getSimpleName() + ": " + ex.getMessage());
		}
	}

	private <T> void call(EventHandler<T> handler, IncomingEvent event) {
		T data = this.json.readValue(event.data(), handler.data());
		Call call = new Call(Actor.system(handler.name()), this.clock.instant(), event.cause(), null,
				event.correlation(), event.traceparent(), null);
		handler.reaction()
			.accept(new Event<>(event.id(), event.type(), event.subject(), event.sequence(), event.at(), data), call);
	}

	private static String base(String type) {
		return type.substring(0, Math.max(type.lastIndexOf(".v"), 0));
	}

}
