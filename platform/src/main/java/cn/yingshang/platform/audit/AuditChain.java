package cn.yingshang.platform.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.yingshang.kernel.canonical.CanonicalJson;
import cn.yingshang.kernel.canonical.Sha256;

/**
 * Hashes timeline entries into a chain and exports it for a verifier that needs no
 * service.
 */
public final class AuditChain {

	private AuditChain() {
	}

	/**
	 * The hash of an entry after the given head. The entry's own hash and idempotency key
	 * are left out.
	 */
	public static String hash(String previous, String aggregateId, TimelineEntry entry) {
		return Sha256.hex(previous + "\n" + CanonicalJson.of(content(aggregateId, entry)));
	}

	/** An aggregate's chain from its first entry to its head. */
	public static List<ChainLink> export(String aggregateId, List<TimelineEntry> timeline) {
		List<ChainLink> links = new ArrayList<>();
		String previous = ChainLink.GENESIS;
		for (TimelineEntry entry : timeline) {
			links.add(new ChainLink(entry.index(), previous, entry.hash(), content(aggregateId, entry)));
			previous = entry.hash();
		}
		return links;
	}

	private static Map<String, Object> content(String aggregateId, TimelineEntry entry) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("aggregate", aggregateId);
		content.put("index", entry.index());
		content.put("at", entry.at().toString());
		content.put("actor", entry.actor());
		content.put("verb", entry.verb());
		if (entry.from() != null) {
			content.put("from", entry.from());
		}
		content.put("to", entry.to());
		content.put("details", entry.details());
		if (entry.cause() != null) {
			content.put("cause", entry.cause().eventId());
		}
		content.put("events", entry.events());
		return content;
	}

}
