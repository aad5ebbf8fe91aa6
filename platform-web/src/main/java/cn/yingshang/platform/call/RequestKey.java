package cn.yingshang.platform.call;

/**
 * What makes a repeated request recognisable (decision 10).
 *
 * @param client program and subject that sent it
 * @param key the Idempotency-Key header
 * @param bodyHash SHA-256 of method, path and body
 */
public record RequestKey(String client, String key, String bodyHash) {

	/** The unique creation key of an aggregate. */
	public String unique() {
		return this.client + "|" + this.key;
	}

}
