package cn.yingshang.demo.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param method of the request
 * @param path of the request
 * @param account who asked
 * @param status HTTP status
 * @param etag entity tag with its quotes
 * @param replayed whether the answer belongs to an earlier request with the same key
 * @param location address of what was created
 * @param correlation correlation id of the request
 * @param traceparent W3C trace context sent with the request
 * @param body JSON; missing node when there is none
 * @param took from sending to the last byte
 */
public record Reply(String method, String path, String account, int status, @Nullable String etag, boolean replayed,
		@Nullable String location, String correlation, String traceparent, JsonNode body, Duration took) {

	/** The reply, if its status is the one told. */
	public Reply expect(int expected) {
		if (this.status != expected) {
			throw new NotAsTold(this.method + " " + this.path + " as " + this.account + " answered " + this.status
					+ ", not " + expected + ": " + this.body);
		}
		return this;
	}

	/** Text at a JSON pointer. */
	public String text(String pointer) {
		JsonNode node = this.body.at(pointer);
		if (node.isMissingNode() || node.isNull()) {
			throw new NotAsTold(this.method + " " + this.path + " has no " + pointer + ": " + this.body);
		}
		return node.asString();
	}

}
