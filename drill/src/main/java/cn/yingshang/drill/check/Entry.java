package cn.yingshang.drill.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a timeline as the API shows it.
 *
 * @param at when
 * @param actor who; {@code system:…} for an effect of an event
 * @param verb what
 * @param from state before; absent at the first
 * @param to state after
 * @param cause id of the event that led to it
 * @param events ids of the events it raised, in order
 */
public record Entry(String at, String actor, String verb, @Nullable String from, String to, @Nullable String cause,
		List<String> events) {

	boolean byPerson() {
		return this.cause == null && !this.actor.startsWith("system:");
	}

}
