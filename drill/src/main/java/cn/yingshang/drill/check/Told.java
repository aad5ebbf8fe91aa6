package cn.yingshang.drill.check;

import org.jspecify.annotations.Nullable;

/**
 * A record of a topic.
 *
 * @param topic where
 * @param partition where in it
 * @param offset its place
 * @param aggregate key
 * @param sequence place in the aggregate's sequence
 * @param id event id
 * @param type CloudEvents type
 * @param chainHead hash of the audit entry that raised it
 */
public record Told(String topic, int partition, long offset, String aggregate, long sequence, String id, String type,
		@Nullable String chainHead) {

}
