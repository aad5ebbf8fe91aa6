package cn.yingshang.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.yingshang.platform.call.Cause;
import cn.yingshang.platform.call.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * What one verb did. The entries of an aggregate are its history, its idempotency memory
 * and its audit chain.
 *
 * @param index place in the chain, from 0
 * @param at when
 * @param actor subject of who acted
 * @param verb what was done
 * @param from state before, null at the first entry
 * @param to state after
 * @param details what the verb noted: JSON values only, nothing personal
 * @param cause the event that led to it
 * @param key the idempotency key it was asked with; not part of the hash
 * @param events ids of the events it raised
 * @param hash SHA-256 over the previous hash and this entry's canonical JSON
 */
public record TimelineEntry(int index, Instant at, String actor, String verb, @Nullable String from, String to,
		Map<String, Object> details, @Nullable Cause cause, @Nullable RequestKey key, List<String> events,
		String hash) {

}
