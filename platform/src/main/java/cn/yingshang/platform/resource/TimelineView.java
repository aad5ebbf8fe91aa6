package cn.yingshang.platform.resource;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.yingshang.platform.aggregate.Aggregate;
import cn.yingshang.platform.call.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A timeline entry as clients see it; the cause lets a person walk from an effect back to
 * where it began.
 *
 * @param at when
 * @param actor who
 * @param verb what was done
 * @param from state before
 * @param to state after
 * @param details what the verb noted
 * @param cause the event that led to it
 * @param events ids of the events it raised
 * @param hash its link in the audit chain
 */
public record TimelineView(Instant at, String actor, String verb, @Nullable String from, String to,
		Map<String, Object> details, @Nullable Cause cause, List<String> events, String hash) {

	/** The whole timeline, oldest first. */
	public static List<TimelineView> of(Aggregate<?, ?> aggregate) {
		return aggregate.timeline()
			.stream()
			.map((entry) -> new TimelineView(entry.at(), entry.actor(), entry.verb(), entry.from(), entry.to(),
					entry.details(), entry.cause(), entry.events(), entry.hash()))
			.toList();
	}

}
