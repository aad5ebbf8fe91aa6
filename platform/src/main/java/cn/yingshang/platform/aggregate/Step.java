package cn.yingshang.platform.aggregate;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.platform.call.Call;
import cn.yingshang.platform.workflow.Transition;
import org.jspecify.annotations.Nullable;

/**
 * A step taken and not yet saved: the verb adds what is worth remembering and the facts
 * it raises.
 */
public final class Step {

	private final Call call;

	private final Transition<?, ?> row;

	private final Map<String, Object> details = new LinkedHashMap<>();

	private final List<Raised> raised = new ArrayList<>();

	Step(Call call, Transition<?, ?> row) {
		this.call = call;
		this.row = row;
	}

	/**
	 * Notes a detail in the timeline; null is left out. Nothing personal: the timeline is
	 * read widely and hashed.
	 */
	public Step note(String name, @Nullable Object value) {
		if (value != null) {
			this.details.put(name, json(value));
		}
		return this;
	}

	/**
	 * Raises a fact that the table's row allows.
	 * @param fact such as {@code order.closed}
	 * @param data a record that becomes the event's JSON; nothing personal
	 */
	public Step raise(String fact, Object data) {
		if (!this.row.events().contains(fact)) {
			throw new IllegalStateException("the row of " + this.row.verb() + " raises no " + fact);
		}
		this.raised.add(new Raised(fact, data));
		return this;
	}

	Call call() {
		return this.call;
	}

	Transition<?, ?> row() {
		return this.row;
	}

	Map<String, Object> details() {
		return this.details;
	}

	List<Raised> raised() {
		return this.raised;
	}

	private static Object json(Object value) {
		if (value instanceof Collection<?> values) {
			return values.stream().map(Step::json).toList();
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		if (value instanceof TemporalAccessor) {
			return value.toString();
		}
		if (value instanceof String || value instanceof Boolean || value instanceof Integer || value instanceof Long
				|| value instanceof Map<?, ?>) {
			return value;
		}
		return value.toString();
	}

	/**
	 * A fact raised and not yet saved.
	 *
	 * @param fact its short name
	 * @param data its payload
	 */
	public record Raised(String fact, Object data) {
	}

}
