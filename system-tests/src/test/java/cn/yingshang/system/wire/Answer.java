package cn.yingshang.system.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What came back.
 *
 * @param status of HTTP; 0 when nothing came in time
 * @param type media type without parameters
 * @param etag entity tag with its quotes
 * @param retryAfter whether it says when to come again
 * @param body as text
 */
public record Answer(int status, String type, @Nullable String etag, boolean retryAfter, String body) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Nothing came in time. */
	public static Answer silence(String why) {
		return new Answer(0, "", null, false, why);
	}

	/** The body as JSON; missing when it is none. */
	public JsonNode json() {
		try {
			return this.body.isBlank() ? MissingNode.getInstance() : JSON.readTree(this.body);
		}
		catch (JacksonException ex) {
			return MissingNode.getInstance();
		}
	}

	@Override
	public String toString() {
		return this.status + " " + ((this.body.length() > 300) ? this.body.substring(0, 300) + "…" : this.body);
	}

}
