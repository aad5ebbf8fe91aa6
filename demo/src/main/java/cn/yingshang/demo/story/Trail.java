package cn.yingshang.demo.story;

import cn.yingshang.demo.client.NotAsTold;
import cn.yingshang.demo.client.Reply;
import tools.jackson.databind.JsonNode;

/**
 * Walks from an effect back to what caused it, as a person would, by what the timelines
 * show.
 */
final class Trail {

	private Trail() {
	}

	/** The entry of a timeline that was caused by an event of this type. */
	static JsonNode causedBy(Reply effect, String type) {
		for (JsonNode entry : entries(effect)) {
			if (entry.at("/cause/type").asString("").equals(type)) {
				return entry;
			}
		}
		throw new NotAsTold(effect.path() + " shows no cause of type " + type + ": " + effect.body());
	}

	/** Whether the timeline has such an entry. */
	static boolean shows(Reply effect, String type) {
		for (JsonNode entry : entries(effect)) {
			if (entry.at("/cause/type").asString("").equals(type)) {
				return true;
			}
		}
		return false;
	}

	/** The verb of the entry that raised the event an effect names as its cause. */
	static String origin(Reply source, JsonNode effect) {
		String eventId = effect.at("/cause/eventId").asString("");
		for (JsonNode entry : entries(source)) {
			for (JsonNode event : entry.at("/events")) {
				if (event.asString("").equals(eventId)) {
					return entry.at("/verb").asString("");
				}
			}
		}
		throw new NotAsTold(source.path() + " raised no event " + eventId);
	}

	private static JsonNode entries(Reply reply) {
		return reply.body().isArray() ? reply.body()
				: reply.body().has("items") ? reply.body().get("items") : reply.body().at("/timeline");
	}

}
